"""Names beside the East Asian words for a reporter."""
from __future__ import annotations

import pytest

from newsclean.bylines import names_in
from newsclean.east_asian import reporters
from newsclean.stated import stated_names


@pytest.mark.parametrize(("line", "names"), [
    ("홍길동 기자", ["홍길동"]), ("홍길동·박세영 기자", ["홍길동", "박세영"]), ("홍길동, 박세영 기자", ["홍길동", "박세영"]), ("동포, 박세영 기자", ["박세영"]),
    ("홍길동 선임기자", ["홍길동"]), ("선임기자", []), ("홍길동 인턴 기자", ["홍길동"]), ("동포=홍길동 기자", ["홍길동"]),
    ("記者顧長寧／青渡報導", ["顧長寧"]), ("記者顧長寧、何小滿／青渡報導", ["顧長寧", "何小滿"]), ("青渡談记者 顾长宁", ["顾长宁"]), ("顾长宁记者", ["顾长宁"]),
    ("文・写真 三崎遥", ["三崎遥"]), ("文／顧長寧 圖／何小滿", ["顧長寧"]), ("文・三崎遥", ["三崎遥"]),
    ("青渡編集委員 三崎遥", ["三崎遥"]), ("解説委員 三崎遥", ["三崎遥"]),
    ("Jane Doe", []), ("", []),
])
def test_reporters(line: str, names: list[str]) -> None:
    assert reporters(line) == names
    assert not names or list(names_in(line)) == names


@pytest.mark.parametrize(("entry", "names"), [
    ("홍길동, 박세영 기자", ["홍길동", "박세영"]), ("记者 顾长宁", ["顾长宁"]), ("홍길동 기자", ["홍길동"]),
    ("홍길동, 박세영", ["홍길동", "박세영"]), ("顧長寧、何小滿", ["顧長寧", "何小滿"]),
])
def test_reporters_whom_mark_up_states(entry: str, names: list[str]) -> None:
    assert [found.name for found in stated_names([entry], ())] == names
