from collections.abc import Callable
from typing import Any

def maker(template: object, required: int, slow: Callable[..., Any], /) -> Callable[..., Any]: ...
