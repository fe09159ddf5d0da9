"""The network: what it computes is what its weights say, and a file that does not fit is refused."""
from __future__ import annotations

from base64 import b64decode, b64encode
from math import exp, tanh
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.label.model import ACTIVE, EMBEDDED, INNER, OUTER, ROLES, STATE, Features, load_model, model_of

NAMES, SIZE, AVERAGED = ["a", "b", "c", "d"], 5, 3


def weights(seed: int = 1) -> dict[str, Any]:
    """A small random network, as it stands in a file."""
    chance = Random(seed)  # noqa: S311 - weights, not secrets

    def row(size: int, scale: float) -> list[int]:
        return [round(chance.gauss(0, 1) * scale) for _ in range(size)]
    table = bytes(min(255, max(0, 128 + value)) for value in row(len(NAMES) * SIZE, EMBEDDED / 2))
    model = {
        "features": NAMES, "size": SIZE, "state": AVERAGED, "embedding": b64encode(table).decode(), "bias": row(SIZE, EMBEDDED / 4),
        "gates": [row(4 * AVERAGED, INNER / ACTIVE) for _ in range(SIZE)], "gates_bias": row(4 * AVERAGED, INNER),
        "scores": [row(len(ROLES), OUTER / ACTIVE) for _ in range(SIZE)] + [row(len(ROLES), OUTER / STATE) for _ in range(2 * AVERAGED)],
        "scores_bias": row(len(ROLES), OUTER), "evidence": {role.value: {} for role in ROLES},
    }
    return {"roles": [role.value for role in ROLES], "models": {"text": model}}


def in_floats(data: dict[str, Any], features: list[list[str]]) -> list[list[float]]:
    """The same network in plain floating-point arithmetic."""
    m = data["models"]["text"]
    table = [byte - 128 for byte in b64decode(m["embedding"])]
    xs = []
    for names in features:
        rows = [table[NAMES.index(n) * SIZE:][:SIZE] for n in names if n in NAMES]
        xs.append([min(255 / ACTIVE, max(0.0, (b + sum(r[k] for r in rows)) / EMBEDDED)) for k, b in enumerate(m["bias"])])
    zs = [[(m["gates_bias"][k] + sum(x * ACTIVE * g[k] for x, g in zip(xi, m["gates"]))) / INNER for k in range(4 * AVERAGED)] for xi in xs]

    def average(order: list[int], keep: int, new: int) -> dict[int, list[float]]:
        state, out = [0.0] * AVERAGED, {}
        for i in order:
            f = [1 / (1 + exp(-z)) for z in zs[i][keep:keep + AVERAGED]]
            state = [a * s + (1 - a) * tanh(z) for a, s, z in zip(f, state, zs[i][new:new + AVERAGED])]
            out[i] = state
        return out
    order = list(range(len(xs)))
    down, up = average(order, 0, 2 * AVERAGED), average(order[::-1], AVERAGED, 3 * AVERAGED)
    out = []
    for i in order:
        inputs = [x * ACTIVE for x in xs[i]] + [s * STATE for s in down[i] + up[i]]
        scores = [(m["scores_bias"][k] + sum(v * row[k] for v, row in zip(inputs, m["scores"]))) / OUTER for k in range(len(ROLES))]
        parts = [exp(s - max(scores)) for s in scores]
        out.append([p / sum(parts) for p in parts])
    return out


BLOCKS = st.lists(st.lists(st.sampled_from([*NAMES, "unknown"]), unique=True, max_size=4), min_size=1, max_size=12)


@settings(deadline=None)
@given(BLOCKS, st.integers(1, 5))
def test_packed_integers_compute_the_network(blocks: list[list[str]], seed: int) -> None:
    data = weights(seed)
    found = model_of(data, "text").probabilities([(names, []) for names in blocks])
    for p, expected in zip(found, in_floats(data, blocks), strict=True):
        assert sum(p) == pytest.approx(1.0)
        assert p == pytest.approx(expected, abs=0.12)  # activations are rounded to a sixteenth


@given(BLOCKS)
def test_shared_features_count_as_a_blocks_own(blocks: list[list[str]]) -> None:
    model, shared = model_of(weights(), "text"), ["a"]
    own = [[name for name in names if name != "a"] for names in blocks]
    apart: list[Features] = [(names, shared) for names in own]
    together: list[Features] = [([*names, "a"], []) for names in own]
    assert model.probabilities(apart) == model.probabilities(together)


def test_blocks_far_away_are_felt() -> None:
    model = model_of(weights(3), "text")
    plain: list[Features] = [([], []) for _ in range(4)]
    assert model.probabilities([(["b"], []), *plain])[2] != model.probabilities([(["c"], []), *plain])[2]
    assert model.probabilities([*plain, (["b"], [])])[2] != model.probabilities([*plain, (["c"], [])])[2]


def test_floods_of_features_are_no_error() -> None:
    model = model_of(weights(), "text")
    assert sum(model.probabilities([(["a"] * 100_000, []), ([], [])])[0]) == pytest.approx(1.0)


@pytest.mark.parametrize(("field", "value"), [("embedding", "AAAA"), ("gates", []), ("scores", []), ("state", 99)])
def test_a_file_that_does_not_fit_is_refused(field: str, value: object) -> None:
    data = weights()
    data["models"]["text"][field] = value
    with pytest.raises(ValueError, match="weights file"):
        model_of(data, "text")


def test_roles_of_another_version_are_refused() -> None:
    with pytest.raises(ValueError, match="roles"):
        model_of(weights() | {"roles": ["title"]}, "text")


@pytest.mark.parametrize("kind", ["html", "text"])
def test_the_shipped_weights_are_read_and_used(kind: str) -> None:
    model = load_model(kind)
    assert model is load_model(kind)
    names = sorted(model.embedding)
    assert len(names) > 1000
    (alone,), (other,) = model.probabilities([(names[:50], [])]), model.probabilities([(names[50:100], [])])
    assert alone != other
    assert all(model.evidence[role] for role in ROLES)
