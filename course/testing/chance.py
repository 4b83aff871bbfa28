"""Predicates on random samples, which run in the judge: is it drawn as it should be?

Each predicate is a handful of bounds that hold for every sample size (Dvoretzky-Kiefer-Wolfowitz,
Chernoff), so what is drawn rightly and independently is refused with a probability of at most one
in a million. What they notice depends on the sample: see each one's docstring.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import torch

ALPHA = 1e-6  # of a right sample: the probability to be refused, all bounds of a predicate together
_BOUNDS = 24  # no predicate uses more at a time
_LIMIT = math.log(2 * _BOUNDS / ALPHA)
_SMALLEST = 200


def looks_normal(mean: float = 0.0, std: float = 1.0) -> Callable[[torch.Tensor], bool]:
    """Whether a sample is independent draws from a normal distribution.

    From 1,000 values on it tells: a uniform distribution of the same mean and standard deviation, a
    standard deviation that is 20 % off, a mean that is 0.25 standard deviations off, values
    that are repeated along a dimension or sorted, slices that are all scaled to one length or centered.
    From 10,000 on: 7 %, and 0.08.
    """

    def holds(sample: torch.Tensor) -> bool:
        return _is_standard_normal((_wide(sample) - mean) / std) and _is_varied(sample)

    return holds


def looks_uniform(low: float = 0.0, high: float = 1.0) -> Callable[[torch.Tensor], bool]:
    """Whether a sample is independent draws from a uniform distribution.

    No value may be outside. From 1,000 values on it tells a range that is 15 % too narrow, a normal
    distribution that is cut off, values that are repeated along a dimension or sorted.
    """

    def holds(sample: torch.Tensor) -> bool:
        share = (_wide(sample) - low) / (high - low)
        if not bool(((share > -1e-6) & (share < 1 + 1e-6)).all()):
            return False
        return _is_standard_normal(torch.special.ndtri(share.clamp(2**-26, 1 - 2**-26))) and _is_varied(sample)

    return holds


def looks_like_coin(p: float) -> Callable[[torch.Tensor], bool]:
    """Whether a sample of True and False (or 1 and 0) is independent throws of a coin: True with probability p.

    From 1,000 values on it tells a probability that is 0.13 off, one throw per row or column, and from
    10,000 on 0.04. It tells exactly a share of each row or column (or of each of many draws, stacked) where
    there are so many that independent throws would not all give the same number.
    """

    def holds(sample: torch.Tensor) -> bool:
        thrown = _wide(sample)
        if not bool(((thrown == 0) | (thrown == 1)).all()):
            return False
        pairs = [_off_binomial((first == second).double(), p * p + (1 - p) ** 2) for first, second in _pairs(thrown)]
        return not (_off_binomial(thrown, p) or any(pairs) or _has_equal_shares(thrown, p))

    return holds


def _wide(sample: torch.Tensor) -> torch.Tensor:
    wide = sample.detach().to(torch.float64)
    if wide.numel() < _SMALLEST:
        raise ValueError(f"{wide.numel()} values say little of a distribution: report {_SMALLEST} or more")
    return wide


def _is_standard_normal(z: torch.Tensor) -> bool:
    if not bool(torch.isfinite(z).all()):
        return False
    flat = z.flatten()
    far, near = (flat.abs() > 2).double(), (flat.abs() < 0.5).double()
    off = (
        flat.numel() * float(flat.mean()) ** 2 / 2 > _LIMIT,
        _off_variance(flat),
        _off_cdf(torch.special.ndtr(flat)),
        _off_binomial(far, math.erfc(2 / math.sqrt(2))),
        _off_binomial(near, math.erf(0.5 / math.sqrt(2))),
        # The sum and the difference of two independent values are as far from 0, on average.
        *(_off_variance((first + second).flatten() / math.sqrt(2)) for first, second in _pairs(z)),
        *(_all_alike(slices) for slices in _slices(z)),
    )
    return not any(off)


def _is_varied(sample: torch.Tensor) -> bool:
    """Whether hardly any value comes twice, as it should be in a type that has many values."""
    fine = sample.dtype in (torch.float32, torch.float64) and sample.numel() <= 1_000_000
    return not fine or sample.unique().numel() > 0.9 * sample.numel()


def _pairs(sample: torch.Tensor) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Neighbours along each dimension (of four at most), each value in one pair only."""
    for dim in range(min(sample.dim(), 4)):
        half = sample.shape[dim] // 2
        if half:
            first = sample.narrow(dim, 0, 2 * half).unflatten(dim, (half, 2))
            yield first.select(dim + 1, 0), first.select(dim + 1, 1)


def _slices(sample: torch.Tensor) -> Iterator[torch.Tensor]:
    """The slices along each dimension (of four at most), each as a row."""
    for dim in range(min(sample.dim(), 4) if sample.dim() > 1 else 0):
        yield sample.movedim(dim, 0).flatten(1)


def _all_alike(slices: torch.Tensor) -> bool:
    """Whether all slices have nearly the same mean or mean square, as if each had been set to it.

    That k independent sums lie within r of each other has at most the probability k (d r)^(k - 1),
    where d is the greatest density of one.
    """
    count, n = slices.shape
    if count < 2 or n < 3:
        return False
    half = n / 2
    of_squares = (half - 1) * (math.log(n - 2) - 1) - half * math.log(2) - math.lgamma(half)  # chi-squared, at its mode
    densities = (-math.log(2 * math.pi * n) / 2, of_squares)
    for sums, log_density in zip((slices.sum(1), slices.square().sum(1)), densities, strict=True):
        spread = max(float(sums.max() - sums.min()), 1e-300)
        if math.log(count) + (count - 1) * (log_density + math.log(spread)) < -_LIMIT:
            return True
    return False


def _off_variance(z: torch.Tensor) -> bool:
    """Chernoff's bound on the mean of squares of standard normal values."""
    ratio = float(z.square().mean())
    return ratio <= 0 or z.numel() / 2 * (ratio - 1 - math.log(ratio)) > _LIMIT


def _off_cdf(shares: torch.Tensor) -> bool:
    """The bound of Dvoretzky, Kiefer, Wolfowitz and Massart on the distance from a distribution."""
    n = shares.numel()
    ranks = torch.arange(n + 1, dtype=torch.float64) / n
    ordered = shares.sort().values
    distance = max(float((ranks[1:] - ordered).max()), float((ordered - ranks[:-1]).max()))
    return 2 * n * distance**2 > _LIMIT


def _off_binomial(hits: torch.Tensor, p: float) -> bool:
    """Chernoff's bound on the share of hits among independent throws."""
    share = float(hits.mean())
    distance = sum(a * math.log(a / b) for a, b in ((share, p), (1 - share, 1 - p)) if a > 0)
    return hits.numel() * distance > _LIMIT


def _has_equal_shares(thrown: torch.Tensor, p: float) -> bool:
    """Whether all slices along a dimension have the same number of hits, where chance wouldn't give that."""
    for dim in range(min(thrown.dim(), 4) if thrown.dim() > 1 else 0):
        counts = thrown.movedim(dim, 0).flatten(1).sum(1)
        likeliest = _log_of_likeliest(thrown.numel() // counts.numel(), p)
        if bool((counts == counts[0]).all()) and (counts.numel() - 1) * -likeliest > _LIMIT:
            return True
    return False


def _log_of_likeliest(n: int, p: float) -> float:
    """The logarithm of the greatest probability that a number of hits among n throws has."""
    k = min(n, math.floor((n + 1) * p))
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return ways + k * math.log(p) + (n - k) * math.log(1 - p)
