"""The network of the labeller, fitted with PyTorch; bit for bit repeatable on one thread."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from newsclean.label.model import ROLES

__all__ = ["Document", "Network", "fit", "probabilities", "vocabulary"]

SIZE, STATE = 64, 48
DROPPED_FEATURES = 0.5   # of a block's features are left out at random, so that none is leant on
DROPPED_LANES = 0.3
UNSPOKEN = 0.25          # of the pieces are seen without any word: as if in a language that nothing is known of
RATE = 3e-3
RISE = 100               # steps in which the learning rate rises to its greatest; then it falls to 0
DECAY = 1e-3
BATCH = 8                # pieces of documents, of about equal length
PIECE = 400              # blocks; a longer document is cut
RARE = 0.3               # a role of n blocks counts n ** -RARE each, within the bounds
BOUNDS = (0.5, 4.0)
MIN_COUNT = 8
LARGEST = 127 / 32       # what a signed byte can hold in the weights file
SEED = 7


@dataclass(frozen=True)
class Document:
    """One document for fitting: numbers of its blocks' features, allowed roles and how much each block counts (blocks x roles, blocks)."""

    features: Sequence[NDArray[np.int64]]
    allowed: NDArray[np.float32]
    share: NDArray[np.float32]


def vocabulary(rows: Iterable[tuple[Sequence[str], str]], publishers: int) -> dict[str, int]:
    """The features frequent enough to learn from, numbered: a feature that fewer publishers show would learn their house style by heart.
    `rows`: the features of every block that counts, and its publisher."""
    count, where = Counter[str](), defaultdict[str, set[str]](set)
    for names, publisher in rows:
        for name in names:
            count[name] += 1
            where[name].add(publisher)
    kept = sorted(name for name, n in count.items() if n >= MIN_COUNT and len(where[name]) >= publishers)
    return {name: i for i, name in enumerate(kept)}


class Network(nn.Module):
    """Sum of feature vectors, rectified; two gated averages over it, one each way; two more over all three; scores from those and the sum."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.embedding = nn.EmbeddingBag(features, SIZE, mode="sum")
        nn.init.normal_(self.embedding.weight, 0, 0.05)
        self.bias = nn.Parameter(torch.zeros(SIZE))
        self.gates = nn.Linear(SIZE, 4 * STATE)
        self.again = nn.Linear(SIZE + 2 * STATE, 4 * STATE)
        with torch.no_grad():
            for layer in (self.gates, self.again):
                layer.bias[:2 * STATE] += 1.0  # to begin with, an average remembers
        self.scores = nn.Linear(SIZE + 2 * STATE, len(ROLES))
        self.drop = nn.Dropout(DROPPED_LANES)

    def forward(self, numbers: Tensor, starts: Tensor, sizes: Sequence[int]) -> Tensor:
        """Scores of every block of some documents that have so many blocks each."""
        x = self.drop(torch.relu(self.embedding(numbers, starts) + self.bias))
        first = torch.cat([x, self.drop(_averages(self.gates(x), sizes))], 1)
        second = torch.cat([x, self.drop(_averages(self.again(first), sizes))], 1)
        scores: Tensor = self.scores(second)
        return scores


def _averages(z: Tensor, sizes: Sequence[int]) -> Tensor:
    """Both gated averages of one layer, given what gates and candidates are made of."""
    keep, new = torch.sigmoid(z[:, :2 * STATE]), torch.tanh(z[:, 2 * STATE:])
    down = _average(keep[:, :STATE], new[:, :STATE], sizes, turned=False)
    up = _average(keep[:, STATE:], new[:, STATE:], sizes, turned=True)
    return torch.cat([down, up], 1)


class _Scan(torch.autograd.Function):
    """state[t] = keep[t] * state[t - 1] + new[t], and its gradient: one loop over the blocks each way, without a graph of every step."""

    @staticmethod
    def forward(ctx: Any, keep: Tensor, new: Tensor) -> Tensor:
        kept, added = keep.detach().numpy(), new.detach().numpy()
        out, state = np.empty_like(added), np.zeros_like(added[0])
        for t in range(len(out)):
            np.multiply(kept[t], state, out=out[t])
            out[t] += added[t]
            state = out[t]
        ctx.kept, ctx.out = kept, out
        return torch.from_numpy(out)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor]:
        kept, out = ctx.kept, ctx.out
        flow = gradient.numpy().copy()
        for t in range(len(flow) - 2, -1, -1):
            flow[t] += kept[t + 1] * flow[t + 1]
        into = np.zeros_like(flow)
        into[1:] = flow[1:] * out[:-1]
        return torch.from_numpy(into), torch.from_numpy(flow)


def _average(keep: Tensor, new: Tensor, sizes: Sequence[int], *, turned: bool) -> Tensor:
    """The gated average over each document, all documents side by side; from the last block to the first where `turned`."""
    columns = [_column(values, sizes, pad, turned=turned) for values, pad in ((keep, 1.0), (new * (1 - keep), 0.0))]
    rows: Tensor = _Scan.apply(*columns).transpose(0, 1)  # type: ignore[no-untyped-call]  # as torch declares it
    return torch.cat([row[:size].flip(0) if turned else row[:size] for row, size in zip(rows.unbind(0), sizes)])


def _column(values: Tensor, sizes: Sequence[int], pad: float, *, turned: bool) -> Tensor:
    parts = [part.flip(0) if turned else part for part in values.split(list(sizes))]
    return nn.utils.rnn.pad_sequence(parts, padding_value=pad)


def _thinned(batch: Sequence[Document], spoken: NDArray[np.bool_], rng: np.random.Generator) -> list[NDArray[np.int64]]:
    """The features of all blocks of a batch without some that are left out at random, and without those of words (`spoken`) where its piece is to be unspoken."""
    out = list[NDArray[np.int64]]()
    for document in batch:
        unspoken = rng.random() < UNSPOKEN
        for f in document.features:
            kept = f[rng.random(len(f)) >= DROPPED_FEATURES]
            out.append(kept[~spoken[kept]] if unspoken else kept)
    return out


def _packed(kept: Sequence[NDArray[np.int64]]) -> tuple[Tensor, Tensor]:
    """Feature numbers of all blocks in one row, and where each block's begin."""
    starts = np.cumsum([0, *(len(f) for f in kept[:-1])])
    return torch.from_numpy(np.concatenate(kept)), torch.from_numpy(starts)


def _balanced(documents: Sequence[Document]) -> NDArray[np.float32]:
    """How much more a role counts the rarer it is."""
    mass = np.zeros(len(ROLES))
    for d in documents:
        single = d.allowed.sum(1) == 1
        mass += (d.allowed[single] * d.share[single, None]).sum(0)
    share = np.maximum(mass / mass.sum() * len(ROLES), 1e-6)
    return np.clip(share ** -RARE, *BOUNDS).astype(np.float32)


def _loss(network: Network, batch: Sequence[Document], features: Sequence[NDArray[np.int64]], balance: NDArray[np.float32]) -> Tensor:
    """Mean of minus the log-likelihood that the allowed roles of a block have together (Grandvalet 2002). `features`: those of all blocks of the batch."""
    scores = torch.log_softmax(network(*_packed(features), [len(d.features) for d in batch]), 1)
    allowed, share = np.concatenate([d.allowed for d in batch]), np.concatenate([d.share for d in batch])
    counts = np.flatnonzero(share)
    allowed, share = allowed[counts], share[counts]
    weight = (share * np.where(allowed.sum(1) == 1, balance[allowed.argmax(1)], 1.0)).astype(np.float32)
    likely = torch.logsumexp(scores[counts] + torch.log(torch.from_numpy(allowed) + 1e-9), 1)
    return -(likely * torch.from_numpy(weight)).sum() / len(counts)


def _pieces(documents: Sequence[Document]) -> list[Document]:
    """The documents that teach something, long ones cut, in order of length."""
    cut = [Document(d.features[at:at + PIECE], d.allowed[at:at + PIECE], d.share[at:at + PIECE]) for d in documents for at in range(0, len(d.features), PIECE)]
    return sorted((d for d in cut if d.share.any()), key=lambda d: len(d.features))


def fit(documents: Sequence[Document], spoken: NDArray[np.bool_], epochs: int) -> Network:
    """A network fitted to the documents, each of which it sees `epochs` times. `spoken`: for each feature whether it is a word."""
    torch.set_num_threads(1)  # sums in another order would not be the same to the last bit
    torch.manual_seed(SEED)
    rng, chance = np.random.default_rng(SEED), Random(SEED)
    network, balance = Network(len(spoken)), _balanced(documents)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY, fused=True)
    pieces = _pieces(documents)
    batches = [pieces[at:at + BATCH] for at in range(0, len(pieces), BATCH)]
    steps = epochs * len(batches)
    for epoch in range(epochs):
        chance.shuffle(batches)
        total = 0.0
        for number, batch in enumerate(batches, epoch * len(batches)):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, (number + 1) / RISE) * (1 - number / steps)
            loss = _loss(network, batch, _thinned(batch, spoken, rng), balance)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            with torch.no_grad():
                network.embedding.weight.clamp_(-LARGEST, LARGEST)
            total += loss.item()
        print(f"  epoch {epoch}: mean loss {total / len(batches):.4f}", flush=True)
    with torch.no_grad():  # rare roles counted more while fitting; the scores go back to how common each role is (Menon et al. 2021)
        network.scores.bias -= torch.log(torch.from_numpy(balance))
    return network.eval()


def probabilities(network: Network, features: Sequence[NDArray[np.int64]]) -> NDArray[np.float32]:
    """Probability of each role for the blocks of one document."""
    with torch.no_grad():
        found: NDArray[np.float32] = torch.softmax(network(*_packed(features), [len(features)]), 1).numpy()
    return found
