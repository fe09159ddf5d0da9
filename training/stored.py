"""A fitted network as it stands in the weights file: whole numbers."""
from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from newsclean.blocks import Block, Link
from newsclean.label.model import ROLES
from newsclean.label.network import ACTIVE, EMBEDDED, INNER, OUTER, STATE
from newsclean.label.reasons import in_words
from training.network import SIZE, Document, Network
from training.network import STATE as AVERAGED

__all__ = ["evidence", "packed", "stored"]

LEAST = 30        # hundredths of a log-odd from which a feature is worth naming as a reason
SEEN = 40.0       # weighted blocks from which a feature's share of a role is known well enough
ROLES_EACH = 3    # roles that one feature may speak for
GRAIN = 2         # weights of features are multiples of it: the files are a sixth smaller, and as good on publishers not seen
TEMPERATURE = 1.25  # scores are divided by it: on publishers that it has not seen a network is too sure of itself (Guo et al. 2017), and its neighbours would make it surer
SAMPLE = Block("1", "A line with a link", links=(Link(0, 6, "/"),))  # features that no words are found for even here are no reasons


def packed(weights: Mapping[str, Any]) -> bytes:
    """A weights file as `newsclean.label.model.unpacked` reads it."""
    networks = [{name: values for name, values in network.items() if name != "embedding"} for network in weights["networks"]]
    head = json.dumps({**weights, "networks": networks}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    small = zlib.compressobj(9, strategy=zlib.Z_FILTERED)  # most of it is small numbers without runs: a thirteenth less than by the usual strategy
    return small.compress(b"\n".join([head.encode(), b"".join(network["embedding"] for network in weights["networks"])])) + small.flush()


def stored(network: Network, names: Sequence[str], known: Mapping[str, int]) -> dict[str, Any]:
    """Embedding as signed bytes, multiples of GRAIN; the layers as integers row by row, scaled as `newsclean.label.network` reads them.

    names  the features that the network has seen
    known  the number of each feature of the file; those that the network has not seen say nothing
    """
    arrays = {name: value.detach().numpy().astype(np.float64) for name, value in network.named_parameters()}
    embedding = np.zeros((len(known), SIZE), dtype=np.int8)
    most = 127 // GRAIN
    embedding[[known[name] for name in names]] = GRAIN * np.clip(np.rint(arrays["embedding.weight"] * (EMBEDDED / GRAIN)), -most, most)
    seen = np.array([1 / ACTIVE] * SIZE + [1 / STATE] * 2 * AVERAGED)[:, None]
    return {
        "embedding": embedding.tobytes(), "bias": whole(arrays["bias"] * EMBEDDED),
        "gates": whole(arrays["gates.weight"].T * (INNER / ACTIVE)), "gates_bias": whole(arrays["gates.bias"] * INNER),
        "again": whole(arrays["again.weight"].T * INNER * seen), "again_bias": whole(arrays["again.bias"] * INNER),
        "scores": whole(arrays["scores.weight"].T * OUTER / TEMPERATURE * seen), "scores_bias": whole(arrays["scores.bias"] * OUTER / TEMPERATURE),
    }


def whole(values: Any) -> Any:
    """Rounded to integers, row by row."""
    return np.rint(values).astype(int).ravel().tolist()


def evidence(documents: Sequence[Document], names: Sequence[str]) -> dict[str, dict[str, int]]:
    """How much each feature speaks for a role: the log of its share among the feature's blocks over its share among all, in hundredths.

    Role -> number of the feature -> how much.
    """
    count = np.zeros((len(names), len(ROLES)))
    for d in documents:
        for numbers, allowed, share in zip(d.features, d.allowed, d.share):
            if share and allowed.sum() == 1:
                count[numbers] += allowed * share
    usual = (count.sum(0) + 1) / (count.sum() + len(ROLES))
    total = count.sum(1, keepdims=True)
    lift = np.rint(100 * np.log((count + SEEN * usual / 4) / (total + SEEN / 4) / usual)).astype(int)
    out = defaultdict[str, dict[str, int]](dict)
    for i, name in enumerate(names):
        if total[i, 0] >= SEEN and in_words(name, SAMPLE):
            for role in np.argsort(-lift[i])[:ROLES_EACH]:
                if lift[i, role] >= LEAST:
                    out[ROLES[role].value][str(i)] = int(lift[i, role])
    return {role.value: out[role.value] for role in ROLES}
