"""The network: what it computes is what its weights say, and a file that does not fit is refused."""
from __future__ import annotations

import json
import sys
import zlib
from array import array
from itertools import product
from math import exp, tanh
from random import Random
from sys import getrefcount
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.model import (
    FIRST_ROLE,
    LAST_ROLE,
    MOST_FEATURES,
    MOST_LIKELIER,
    ROLES,
    CompiledNetworks,
    Features,
    Network,
    Probabilities,
    PureNetworks,
    Said,
    arrays_of,
    load_model,
    model_of,
    named,
    numbered,
    numbered_in_python,
    transitions_of,
    unpacked,
    words_of,
)
from newsclean.label.network import ACTIVE, EMBEDDED, INNER, OUTER, STATE, PureNetwork
from newsclean.resources import read_data

NAMES, SIZE, AVERAGED = ["a", "b", "c", "d"], 5, 3


def network_of(seed: int = 1, size: int = SIZE, averaged: int = AVERAGED) -> dict[str, Any]:
    """A small random network, as it stands in a file."""
    chance = Random(seed)  # noqa: S311 - weights, not secrets

    def row(count: int, scale: float) -> list[int]:
        return [round(chance.gauss(0, 1) * scale) for _ in range(count)]
    table = bytes(min(127, max(-127, value)) % 256 for value in row(len(NAMES) * size, EMBEDDED / 2))
    return {
        "embedding": table, "bias": row(size, EMBEDDED / 4), "gates": row(size * 4 * averaged, INNER / ACTIVE), "gates_bias": row(4 * averaged, INNER),
        "again": row(size * 4 * averaged, INNER / ACTIVE) + row(2 * averaged * 4 * averaged, INNER / STATE), "again_bias": row(4 * averaged, INNER),
        "scores": row(size * len(ROLES), OUTER / ACTIVE) + row(2 * averaged * len(ROLES), OUTER / STATE),
        "scores_bias": row(len(ROLES), OUTER),
    }


def weights(*seeds: int) -> dict[str, Any]:
    """A file with a small random network for each seed, which says nothing of neighbours."""
    return {"roles": [role.value for role in ROLES], "features": NAMES, "networks": [network_of(seed) for seed in seeds or (1,)],
            "evidence": {role.value: {"1": 50} for role in ROLES}, "transitions": [0] * len(ROLES) ** 2}


TABLES = 3


def transitions(seed: int) -> list[int]:
    """What some roles say of their neighbours, each way, at random, the greatest numbers among them."""
    chance = Random(seed)  # noqa: S311 - weights, not secrets
    return [chance.choice((0, round(chance.gauss(0, 1000)), MOST_LIKELIER, -MOST_LIKELIER)) for _ in range(TABLES * len(ROLES) ** 2)]


def networks(data: dict[str, Any]) -> list[Network]:
    """The network in pure Python, and compiled where the package was."""
    pure = PureNetworks([PureNetwork.of(arrays_of(network, len(NAMES))) for network in data["networks"]], transitions_of(data["transitions"]))
    return [pure, model_of(data).network] if native.COMPILED else [pure]


def as_file(data: dict[str, Any]) -> bytes:
    """The bytes of a weights file: a line of JSON and the embeddings, packed."""
    head = {**data, "networks": [{name: values for name, values in network.items() if name != "embedding"} for network in data["networks"]]}
    return zlib.compress(b"\n".join([json.dumps(head).encode(), b"".join(network["embedding"] for network in data["networks"])]))


INDEX = {name: i for i, name in enumerate(NAMES)}


def told(network: Network, features: list[Features], ways: bytes = b"") -> list[Probabilities]:
    """What a network says of blocks with these features."""
    return asked(network, features, ways)[0]


def asked(network: Network, features: list[Features], ways: bytes = b"") -> tuple[list[Probabilities], list[float]]:
    """The same, and what it says of the article without a look at the neighbours."""
    return network.probabilities(numbered(features, INDEX, words_of(INDEX)), ways or bytes(len(features)))


def rows_of(values: list[int], width: int) -> list[list[int]]:
    return [values[at:at + width] for at in range(0, len(values), width)]


def in_floats(m: dict[str, Any], features: list[list[str]]) -> list[list[float]]:
    """The same network in plain floating-point arithmetic."""
    table = [byte - 256 * (byte > 127) for byte in m["embedding"]]
    gates, again, scored = rows_of(m["gates"], 4 * AVERAGED), rows_of(m["again"], 4 * AVERAGED), rows_of(m["scores"], len(ROLES))
    xs = []
    for names in features:
        rows = [table[NAMES.index(n) * SIZE:][:SIZE] for n in names if n in NAMES]
        xs.append([min(255 / ACTIVE, max(0.0, (b + sum(r[k] for r in rows)) / EMBEDDED)) for k, b in enumerate(m["bias"])])
    def averages(inputs: list[list[float]], rows: list[list[int]], bias: list[int]) -> list[list[float]]:
        zs = [[(bias[k] + sum(x * g[k] for x, g in zip(xi, rows, strict=True))) / INNER for k in range(4 * AVERAGED)] for xi in inputs]

        def average(order: list[int], keep: int, new: int) -> dict[int, list[float]]:
            state, out = [0.0] * AVERAGED, {}
            for i in order:
                f = [1 / (1 + exp(-z)) for z in zs[i][keep:keep + AVERAGED]]
                state = [a * s + (1 - a) * tanh(z) for a, s, z in zip(f, state, zs[i][new:new + AVERAGED])]
                out[i] = state
            return out
        order = list(range(len(inputs)))
        down, up = average(order, 0, 2 * AVERAGED), average(order[::-1], AVERAGED, 3 * AVERAGED)
        return [[s * STATE for s in down[i] + up[i]] for i in order]

    steps = [[x * ACTIVE for x in xi] for xi in xs]
    first = averages(steps, gates, m["gates_bias"])
    seen = [x + state for x, state in zip(steps, first)]
    out = []
    for x, state in zip(steps, averages(seen, again, m["again_bias"])):
        inputs = x + state
        scores = [(m["scores_bias"][k] + sum(v * row[k] for v, row in zip(inputs, scored))) / OUTER for k in range(len(ROLES))]
        parts = [exp(s - max(scores)) for s in scores]
        out.append([p / sum(parts) for p in parts])
    return out


BLOCKS = st.lists(st.lists(st.sampled_from([*NAMES, "unknown"]), unique=True, max_size=4), min_size=1, max_size=12)


@settings(deadline=None)
@given(BLOCKS, st.integers(1, 5))
def test_whole_numbers_compute_the_network(blocks: list[list[str]], seed: int) -> None:
    data = weights(seed)
    for network in networks(data):
        for p, expected in zip(told(network, [(names, []) for names in blocks]), in_floats(data["networks"][0], blocks), strict=True):
            assert sum(p) == pytest.approx(1.0)
            assert p == pytest.approx(expected, abs=0.12)  # activations are rounded to a sixteenth


@given(BLOCKS, BLOCKS, st.lists(st.integers(1, 50), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_compiled_or_not_is_the_same_to_the_last_bit(blocks: list[list[str]], places: list[list[str]], seeds: list[int], chance: Random) -> None:
    features: list[Features] = [(names, places[i % len(places)]) for i, names in enumerate(blocks)]
    ways = bytes(chance.choices(range(TABLES), k=len(blocks)))
    found = [asked(network, features, ways) for network in networks(weights(*seeds) | {"transitions": transitions(seeds[0])})]
    assert all(one == found[0] for one in found)
    assert all(sum(p) == pytest.approx(1.0) for p in found[0][0])


@given(BLOCKS, st.lists(st.integers(1, 50), min_size=1, max_size=3))
def test_what_a_block_is_by_itself_hangs_on_no_transition(blocks: list[list[str]], seeds: list[int]) -> None:
    features: list[Features] = [(names,) for names in blocks]
    for one, other in zip(networks(weights(*seeds)), networks(weights(*seeds) | {"transitions": transitions(1)})):
        found, alone = asked(one, features)
        assert alone == [pytest.approx(sum(p[FIRST_ROLE:LAST_ROLE + 1])) for p in found]  # these transitions say nothing
        assert asked(other, features)[1] == alone


def test_of_no_blocks_nothing_is_told() -> None:
    assert [asked(network, []) for network in networks(weights())] == [([], [])] * len(networks(weights()))


@given(BLOCKS, st.sampled_from([63, 64, 70, 130]), st.integers(7, 9))
def test_wide_networks_are_the_same_compiled_or_not(blocks: list[list[str]], size: int, averaged: int) -> None:
    data = {**weights(), "networks": [network_of(2, size, averaged)]}
    found = [told(network, [(names, []) for names in blocks]) for network in networks(data)]
    assert all(one == found[0] for one in found)


@given(BLOCKS)
def test_shared_features_count_as_a_blocks_own(blocks: list[list[str]]) -> None:
    own = [[name for name in names if name != "a"] for names in blocks]
    shared = ["a"]
    for network in networks(weights()):
        assert told(network, [(names, shared) for names in own]) == told(network, [([*names, "a"], []) for names in own])


def test_blocks_far_away_are_felt() -> None:
    plain: list[Features] = [([], []) for _ in range(4)]
    for network in networks(weights(3)):
        assert told(network, [(["b"], []), *plain])[2] != told(network, [(["c"], []), *plain])[2]
        assert told(network, [*plain, (["b"], [])])[2] != told(network, [*plain, (["c"], [])])[2]


@pytest.mark.parametrize("many", [251, 100_000])
def test_of_a_flood_of_features_the_first_count(many: int) -> None:
    def numbers(*own: int) -> list[bytes]:
        return [array("H", own).tobytes(), b""]

    found = [network.probabilities(numbers(*[0] * many, 1), bytes(2)) for network in networks(weights())]
    assert all(one == found[0] for one in found)
    wide = {**weights(), "networks": [{**network_of(1, 64), "embedding": b"\x80" * 64 * len(NAMES)}]}  # the lowest of all sums
    assert len({str(network.probabilities(numbers(*[0] * many), bytes(2))) for network in networks(wide)}) == 1
    assert found[0] == networks(weights())[0].probabilities(numbers(*[0] * 250), bytes(2))
    assert sum(found[0][0][0]) == pytest.approx(1.0)


def test_the_features_that_count_are_250() -> None:
    one = network_of(1)
    size = len(one["bias"])
    for network in networks({**weights(), "networks": [{**one, "embedding": bytes(size) + one["embedding"][size:]}]}):  # the first feature says nothing
        silent, last, late = (network.probabilities([array("H", own).tobytes()], bytes(1)) for own in ([0], [0] * 249 + [1], [0] * 250 + [1]))
        assert last != silent == late


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize(("rows", "index", "error"), [
    ([(["a"], [])], {"a": 99}, ValueError), ([(["a"], [])], {"a": -1}, ValueError), ([(["a"], [])], {"a": 2**80}, OverflowError), ([(["a"], [])], {"a": "x"}, TypeError),
    ([3], {}, SystemError), ([(3,)], {}, SystemError), (7, {}, TypeError), ([([["no name"]], [])], {"a": 0}, TypeError),
    ([(["a"],)], 3, TypeError), ([((["a"], 3),)], {}, SystemError), ([((["a"], [["a"]]),)], {}, TypeError),
])
def test_compiled_code_refuses_features_that_are_none(rows: Any, index: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        native.numbered(rows, index, ({}, {}, {}))


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize(("numbers", "error"), [
    ([array("H", [len(NAMES)]).tobytes()], ValueError), ([array("H", [0xFFFF]).tobytes()], ValueError), ([3], TypeError), (7, TypeError), ([b"", "a"], TypeError)])
def test_compiled_code_refuses_what_does_not_fit(numbers: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        model_of(weights()).network.probabilities(numbers, bytes(len(numbers)))


@given(st.lists(st.lists(st.sampled_from([["a"], ["b", "c"], ["c", "unknown", "b"], ("d",), (), ["a", "a"], (["b"], ("d", "unknown")), (("c",),)]), max_size=6), max_size=12))
def test_numbers_compiled_or_not_are_the_same(blocks: list[list[list[str]]]) -> None:
    features: list[Features] = [tuple(groups) for groups in blocks]
    found = numbered(features, INDEX, words_of(INDEX))
    assert found == numbered_in_python(features, INDEX, words_of(INDEX))
    assert [list(memoryview(own).cast("H")) for own in found] == [list(dict.fromkeys(INDEX[name] for name in named(tuple(groups)) if name in INDEX)) for groups in blocks]


@given(st.integers(0, 6000))
def test_ever_so_many_groups_have_numbers(count: int) -> None:
    """More than are remembered at a time."""
    groups = [[NAMES[i % 4]] for i in range(count)]
    features: list[Features] = [(group,) for group in groups] * 2
    assert numbered(features, INDEX, words_of(INDEX)) == numbered_in_python(features, INDEX, words_of(INDEX))


KINDS = ("", "words.first=", "words.last=", "words.w=")
MANY = {f"{kind}n{at}": number for number, (kind, at) in enumerate(product(KINDS, range(300)))}


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@given(st.lists(st.lists(st.integers(0, 400).map("n{}".format), min_size=2, max_size=6).flatmap(lambda names: st.sampled_from([names, tuple(names), Said(names)])), max_size=6))
def test_what_is_kept_for_look_ups_changes_no_number(groups: list[Any]) -> None:
    words = words_of(MANY)
    kept = native.kept(MANY, words)
    features: list[Features] = [tuple(groups), *[(group,) for group in groups]]
    assert numbered(features, MANY, words, kept) == numbered(features, MANY, words) == numbered_in_python(features, MANY, words)


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
def test_what_is_kept_is_let_go() -> None:
    index = dict(MANY)
    held = getrefcount(index)
    kept = native.kept(index, words_of(index))
    assert getrefcount(index) == held + 1
    del kept
    assert getrefcount(index) == held


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
def test_what_was_kept_for_one_index_is_refused_with_another() -> None:
    words = words_of(INDEX)
    kept = native.kept(INDEX, words)
    for others in ((dict(INDEX), words), (INDEX, words_of(INDEX))):
        with pytest.raises(ValueError, match="another index"):
            native.numbered([], *others, kept)
    with pytest.raises(ValueError, match="PyCapsule"):
        native.numbered([], INDEX, words, 3)
    with pytest.raises(ValueError, match="a number that is none"):
        native.kept({"a": 1}, ({}, {}, {}))
    with pytest.raises(TypeError):
        native.kept(3, words)  # type: ignore[arg-type]


@given(st.lists(st.lists(st.sampled_from(["ferry", "bay", "12", "the"]), min_size=2, max_size=6).map(Said), max_size=6))
def test_words_are_looked_up_as_the_features_that_they_stand_for(lines: list[Said]) -> None:
    index = {name: i for i, name in enumerate(["words.first=the", "words.w=bay", "words.last=bay", "words.first=12", "words.w=ferry", "a"])}
    for features in ([(line,) for line in lines], [((["a"], line), ["a"]) for line in lines]):
        assert numbered(features, index, words_of(index)) == numbered_in_python(features, index, words_of(index))
    assert [list(named((["a"], line))) for line in lines] == [list(named(((["a"], line),))) for line in lines]


def test_the_names_of_what_words_say() -> None:
    assert list(named((Said(("42", "bay", "42", "roads", "bay")),))) == ["words.first=42", "words.last=bay", "words.w=roads", "words.w=bay"]


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize("at", range(9))
def test_compiled_code_refuses_weights_of_other_sizes(at: int) -> None:
    network = model_of(weights()).network
    assert isinstance(network, CompiledNetworks)
    whole, = network.arrays
    cut = (*whole[:at], whole[at][:-1], *whole[at + 1:])
    for arrays in ((cut,), (whole, cut)):
        with pytest.raises(ValueError, match="sizes"):
            CompiledNetworks(arrays, network.transitions).probabilities([b""], bytes(1))


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
def test_compiled_code_refuses_networks_that_are_none() -> None:
    whole, fewer = (model_of(weights()).network.arrays[0] for _ in range(2))
    fewer = (*fewer[:6], fewer[6][:4 * (SIZE + 2 * AVERAGED)], fewer[7][:4], fewer[8])  # of one role
    for networks, error in (((), "no network"), ((whole, fewer), "the same roles"), ((whole, ()), "number of arrays"), ((whole, 3), "number of arrays")):
        with pytest.raises(ValueError, match=error):
            native.role_probabilities([b""], networks)


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize("more", [-8, 8, -1])
def test_compiled_code_refuses_transitions_of_other_roles(more: int) -> None:
    network = model_of(weights()).network
    assert isinstance(network, CompiledNetworks)
    other = network.transitions[:more] if more < 0 else network.transitions + bytes(more)
    for numbers in ([b""], []):
        with pytest.raises(ValueError, match="of other roles"):
            CompiledNetworks(network.arrays, other).probabilities(numbers, bytes(len(numbers)))


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize("roles", [-1, 0, 3, 1001, sys.maxsize])
def test_compiled_code_refuses_another_number_of_roles(roles: int) -> None:
    with pytest.raises(ValueError, match="of other roles"):
        native.chained(array("d", [0.5] * 4), bytes(2), bytes(4 * 8), roles)
    with pytest.raises(TypeError):
        native.chained(b"12345678", bytes(1), bytes(8), 1)  # type: ignore[arg-type]  # it cannot be written to


@pytest.mark.skipif(not native.COMPILED, reason="the package was installed without a C compiler")
@pytest.mark.parametrize("ways", [b"", bytes(1), bytes(3), bytes([0, 1]), bytes([1, 0])])
def test_compiled_code_refuses_ways_that_it_knows_nothing_of(ways: bytes) -> None:
    network = model_of(weights()).network
    assert len(network.probabilities([b""] * 2, bytes(2))[0]) == 2
    with pytest.raises(ValueError, match="ways without transitions"):
        network.probabilities([b""] * 2, ways)


@pytest.mark.parametrize(("logs", "error"), [
    ([0] * (len(ROLES) ** 2 - 1), "399 transitions"), ([0] * (len(ROLES) ** 2 + 1), "401 transitions"), ([], "0 transitions"),
    ([MOST_LIKELIER + 1] + [0] * (len(ROLES) ** 2 - 1), "decides alone"),
    ([0] * (len(ROLES) ** 2 - 1) + [-MOST_LIKELIER - 1], "decides alone")])
def test_a_file_with_other_transitions_is_refused(logs: list[int], error: str) -> None:
    with pytest.raises(ValueError, match=error):
        model_of(weights() | {"transitions": logs})


@pytest.mark.parametrize(("field", "value"), [("embedding", b"AAAA"), ("gates", []), ("scores", []), ("gates_bias", [1]), ("bias", [1, 2])])
def test_a_file_that_does_not_fit_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValueError, match="weights file"):
        model_of(weights() | {"networks": [network_of(), network_of() | {field: value}]})


def test_a_file_without_a_network_is_refused() -> None:
    with pytest.raises(ValueError, match="without a network"):
        model_of(weights() | {"networks": []})


@given(BLOCKS, st.lists(st.integers(1, 50), min_size=2, max_size=3))
def test_several_networks_say_what_they_say_on_average(blocks: list[list[str]], seeds: list[int]) -> None:
    features: list[Features] = [(names,) for names in blocks]
    each = [told(model_of(weights(seed)).network, features) for seed in seeds]
    for p, *others in zip(told(model_of(weights(*seeds)).network, features), *each, strict=True):
        assert list(p) == pytest.approx([sum(values) / len(seeds) for values in zip(*others)])


@given(st.lists(st.integers(1, 50), min_size=1, max_size=3))
def test_a_file_comes_back_as_it_was_packed(seeds: list[int]) -> None:
    data = weights(*seeds)
    assert unpacked(as_file(data)) == data


@pytest.mark.parametrize("more", [-1, 1])
def test_embeddings_that_are_cut_or_too_long_are_refused(more: int) -> None:
    content = zlib.decompress(as_file(weights(1, 2)))
    with pytest.raises(ValueError, match="weights file"):
        model_of(unpacked(zlib.compress(content[:more] if more < 0 else content + bytes(more))))


def test_the_shipped_weights_of_features_are_even_and_within_three_megabytes() -> None:
    files = [read_data(f"labeller_{kind}.z") for kind in ("html", "text")]
    assert sum(map(len, files)) <= 3_000_000
    assert not any(weight % 2 for file in files for network in unpacked(file)["networks"] for weight in network["embedding"])


def test_roles_of_another_version_are_refused() -> None:
    with pytest.raises(ValueError, match="roles"):
        model_of(weights() | {"roles": ["title"]})


@pytest.mark.parametrize(("more", "error"), [(0, "sizes do not fit"), (1, "more than a number of 16 bits")])
def test_a_feature_has_a_number_of_16_bits(more: int, error: str) -> None:
    with pytest.raises(ValueError, match=error):
        model_of(weights() | {"features": [str(i) for i in range(MOST_FEATURES + more)]})


@pytest.mark.parametrize("kind", ["html", "text"])
def test_the_shipped_weights_are_read_and_used(kind: str) -> None:
    model = load_model(kind)
    assert model is load_model(kind)
    told = {role: [number for number, strength in enumerate(memoryview(model.evidence[role]).cast("h")) if strength] for role in ROLES}
    assert all(told.values())
    assert len({number for numbers in told.values() for number in numbers}) > 500
    assert list(model.features) == sorted(model.features) == list(model.index)
    one, other = (model.network.probabilities([array("H", told[role]).tobytes()], bytes(1)) for role in (ROLES[0], ROLES[-1]))
    assert one != other
