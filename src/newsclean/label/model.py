"""The trained labeller: reads its weights from `data/` and gives every block of a document a probability for each role.

Features get their numbers from `_numbers.c` and networks are computed by `_compiled.c` where the package was compiled, here and by `network.py` elsewhere;
both give the same integers.
"""
from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial, reduce
from math import exp
from operator import add
from typing import Any, NamedTuple, Protocol

import newsclean.label.native as native
from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.errors import NewscleanError
from newsclean.label.chain import smoothed
from newsclean.label.network import Features, Names, Numbers, Probabilities, PureNetwork, Said, curves
from newsclean.resources import read_data

__all__ = [
    "FIRST_ROLE", "LAST_ROLE", "ROLES", "CompiledNetworks", "Features", "Model", "Names", "Network", "Numbers", "Probabilities", "PureNetworks", "Said", "arrays_of",
    "load_model", "model_of", "named", "numbered", "transitions_of", "unpacked"]

ROLES = tuple(Role)
FIRST_ROLE, LAST_ROLE = (f([i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]) for f in (min, max))
"""Places of the article's roles, which stand side by side."""
THOUSAND = 1000
"""Transitions stand in a weights file as whole numbers: thousandths of a natural logarithm."""
MOST_LIKELIER = 10 * THOUSAND
"""The number up to which one role makes another likelier, or less likely: beyond, probabilities of a long document could vanish."""
MOST_FEATURES = 1 << 16
"""Features have numbers of 16 bits: those of a page's blocks take as much memory as its text."""
Words = tuple[dict[str, int], dict[str, int], dict[str, int]]
FIRST, LAST, ANY = SAID = "words.first=", "words.last=", "words.w="
"""How the features of words begin."""
WHOLE = ("bias", "gates", "gates_bias", "again", "again_bias", "scores", "scores_bias")
"""The arrays of 32-bit integers that a network has in a weights file; its `embedding` has signed bytes."""


class Network(Protocol):
    """Gives every block of a document the probability of each role."""

    def probabilities(self, numbers: list[Numbers], ways: bytes, /) -> tuple[list[Probabilities], list[float]]:
        """For every block an array of doubles in the order of ROLES, and how likely it is one of the article's by itself, without a look at what its neighbours are.
        `ways`: for every block the number of the way in which it follows the one before."""


class CompiledNetworks(NamedTuple):
    """The weights of some networks as `_compiled.c` takes them, which tells what they say on average.

    arrays       of each network the embedding, those of WHOLE, and the curves of `network.py`
    transitions  `transitions_of` the weights file
    """

    arrays: tuple[tuple[bytes, ...], ...]
    transitions: bytes

    def probabilities(self, numbers: list[Numbers], ways: bytes) -> tuple[list[Probabilities], list[float]]:
        """For every block of a document, given the features of all."""
        told = array("d", native.role_probabilities(numbers, self.arrays))
        alone = _added([told[at::len(ROLES)] for at in range(FIRST_ROLE, LAST_ROLE + 1)])
        native.chained(told, ways, self.transitions, len(ROLES))
        return [told[at:at + len(ROLES)] for at in range(0, len(told), len(ROLES))], alone


class PureNetworks(NamedTuple):
    """The same in pure Python."""

    networks: Sequence[PureNetwork]
    transitions: bytes

    def probabilities(self, numbers: list[Numbers], ways: bytes) -> tuple[list[Probabilities], list[float]]:
        """For every block of a document: the mean of what the networks say, and what the neighbours are."""
        share = 1 / len(self.networks)
        told = [network.probabilities(numbers) for network in self.networks]
        mean = [array("d", [reduce(add, [share * p for p in chances]) for chances in zip(*each)]) for each in zip(*told)]
        return smoothed(mean, ways, self.transitions), _added(list(zip(*[p[FIRST_ROLE:LAST_ROLE + 1] for p in mean])))


def _added(columns: Sequence[Iterable[float]]) -> list[float]:
    """The sums of each row."""
    return list(reduce(partial(map, add), columns)) if columns else []  # from Python 3.12 on `sum` compensates for rounding, which compiled code does not


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned for one kind of source.

    features  the names that are known
    index     each of them -> its number
    network   tells the roles: one, or several that see the same features and are averaged (an ensemble, Hansen and Salamon 1990)
    evidence  role -> for each feature how much it speaks for the role, in hundredths of a log-odd, 0 where it does not: 16-bit integers of this machine.
              What reasons are made of
    words     `words_of(index)`
    kept      the same two for quick look-ups, None where nothing was compiled
    phrases   for each feature what `reasons.py` says of it, None until it was asked
    """

    features: Sequence[str]
    index: dict[str, int]
    network: Network
    evidence: Mapping[Role, bytes]
    words: Words = field(init=False)
    kept: object = field(init=False, repr=False, compare=False)
    phrases: list[Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", words_of(self.index))
        object.__setattr__(self, "kept", native.kept(self.index, self.words) if native.COMPILED else None)
        object.__setattr__(self, "phrases", [None] * len(self.features))


def unpacked(file: bytes) -> dict[str, Any]:
    """What a weights file holds: a line of JSON, and behind it the embeddings of its networks one after the other."""
    head, _, tables = zlib.decompress(file).partition(b"\n")
    data: dict[str, Any] = json.loads(head)
    for network in data["networks"]:
        size = len(data["features"]) * len(network["bias"])
        network["embedding"], tables = tables[:size], tables[size:]
    if tables:
        raise ValueError(f"a weights file with {len(tables)} bytes too many")
    return data


def model_of(data: Mapping[str, Any]) -> Model:
    """The model of an unpacked weights file. Raises ValueError where sizes or roles do not fit."""
    if data["roles"] != list(ROLES):
        raise ValueError("a weights file for other roles than this version has")
    names = data["features"]
    if len(names) > MOST_FEATURES:
        raise ValueError(f"a weights file with {len(names)} features, more than a number of 16 bits can tell apart")
    networks = [arrays_of(network, len(names)) for network in data["networks"]]
    if not networks:
        raise ValueError("a weights file without a network")
    index = {name: i for i, name in enumerate(names)}
    return Model(names, index, _network_of(networks, transitions_of(data["transitions"])), {Role(role): _strengths(found, len(names)) for role, found in data["evidence"].items()})


def words_of(index: Mapping[str, int]) -> Words:
    """Word -> the number of the feature that it is the first, that it is the last, and that it is one of a line."""
    first, last, other = ({name[len(begin):]: number for name, number in index.items() if name.startswith(begin)} for begin in SAID)
    return first, last, other


def transitions_of(logs: Sequence[int]) -> bytes:
    """For each way in which blocks follow each other, and for each role and each that may follow it, how many times likelier it makes the other: doubles of this
    machine. Raises ValueError for another number of them.

    logs  the natural logarithms of that, in thousandths
    """
    if not logs or len(logs) % len(ROLES) ** 2:
        raise ValueError(f"a weights file with {len(logs)} transitions, not one from each role to each")
    if max(map(abs, logs)) > MOST_LIKELIER:
        raise ValueError("a weights file with a transition that decides alone")
    return array("d", [exp(value / THOUSAND) for value in logs]).tobytes()


def _network_of(networks: Sequence[Mapping[str, array[int]]], transitions: bytes) -> Network:
    if native.COMPILED:
        return CompiledNetworks(tuple([(*(arrays[name].tobytes() for name in ("embedding", *WHOLE)), curves().tobytes()) for arrays in networks]), transitions)
    return PureNetworks([PureNetwork.of(arrays) for arrays in networks], transitions)


def _strengths(found: Mapping[str, int], count: int) -> bytes:
    out = array("h", bytes(2 * count))
    for number, strength in found.items():
        out[int(number)] = strength
    return out.tobytes()


def named(groups: Features) -> Iterator[str]:
    """All features of a block, some of them more than once."""
    for names in groups:
        if isinstance(names, Said):
            yield from _said(names)
        else:
            for name in names:
                if isinstance(name, str):
                    yield name
                else:
                    yield from _said(name) if isinstance(name, Said) else name


def _said(words: Said) -> Iterator[str]:
    first, last, *others = words
    yield FIRST + first
    yield LAST + last
    yield from [ANY + word for word in others if not word.isdigit()]


def numbered_in_python(features: list[Features], index: dict[str, int], words: Words, kept: object = None) -> list[Numbers]:  # noqa: ARG001  # compiled code uses them
    """The numbers of those of every block's features that are known, each once. `words`: as `words_of(index)` gives them; `kept`: a model's."""
    return [array("H", dict.fromkeys([index[name] for name in named(groups) if name in index])).tobytes() for groups in features]


numbered = native.numbered if native.COMPILED else numbered_in_python


def arrays_of(network: Mapping[str, Any], features: int) -> dict[str, array[int]]:
    """The arrays of one network of a weights file that knows so many features. Raises ValueError where their sizes do not fit each other."""
    arrays = {name: array("i", network[name]) for name in WHOLE} | {"embedding": array("b", network["embedding"])}
    size, state = len(arrays["bias"]), len(arrays["gates_bias"]) // 4
    wanted = {"embedding": features * size, "gates": 4 * size * state, "gates_bias": 4 * state,
              "again": 4 * (size + 2 * state) * state, "again_bias": 4 * state, "scores": (size + 2 * state) * len(ROLES), "scores_bias": len(ROLES)}
    for name, length in wanted.items():
        if len(arrays[name]) != length:
            raise ValueError(f"a weights file whose sizes do not fit each other: {name} has {len(arrays[name])} numbers, not {length}")
    return arrays


@lru_cache(maxsize=2)
def load_model(kind: str) -> Model:
    """The model that ships with the package for "html" or "text", read once. Raises NewscleanError where its file is damaged."""
    name = f"labeller_{kind}.z"
    try:
        return model_of(unpacked(read_data(name)))
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise NewscleanError(f"the package's file {name} is damaged ({type(error).__name__}: {error}); install newsclean anew") from error
