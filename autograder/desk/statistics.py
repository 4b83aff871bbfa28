"""The numbers of classical test theory, for a table of points: a row per student, a column per exercise."""

from __future__ import annotations

import numpy as np

# Fewer students than this, and a number says more of chance than of the exercise.
ENOUGH = 10


def difficulty(points: np.ndarray, max_points: float) -> float:
    """The mean share of the points: 1 means that everyone got all of them."""
    return float(points.mean() / max_points) if len(points) and max_points else float("nan")


def item_rest_correlation(table: np.ndarray, item: int) -> float:
    """Corrected item-total correlation: of an item's points with the sum of all the others.

    The item itself is left out of the sum, or it would correlate with itself (Henrysson 1963).
    NaN where either doesn't vary.
    """
    own, rest = table[:, item], np.delete(table, item, axis=1).sum(axis=1)
    if len(table) < 3 or np.ptp(own) == 0 or np.ptp(rest) == 0:
        return float("nan")
    return float(np.corrcoef(own, rest)[0, 1])


def cronbach_alpha(table: np.ndarray) -> float:
    """Cronbach's alpha: k / (k - 1) · (1 - sum of the items' variances / variance of their sum) (Cronbach 1951)."""
    students, items = table.shape
    if students < 3 or items < 2:
        return float("nan")
    total = table.sum(axis=1).var(ddof=1)
    return float(items / (items - 1) * (1 - table.var(axis=0, ddof=1).sum() / total)) if total > 0 else float("nan")


def alpha_interval(table: np.ndarray, draws: int = 1000) -> tuple[float, float]:
    """A 95 % percentile bootstrap interval of alpha, over students (Efron & Tibshirani 1993). Repeatable."""
    rng = np.random.default_rng(0)
    samples = [cronbach_alpha(table[rng.integers(0, len(table), len(table))]) for _ in range(draws)]
    kept = [sample for sample in samples if np.isfinite(sample)]
    return (float(np.quantile(kept, 0.025)), float(np.quantile(kept, 0.975))) if kept else (float("nan"),) * 2


def measurement_error(table: np.ndarray) -> float:
    """Standard error of measurement, in points: the spread of the sums times √(1 - alpha)."""
    return float(table.sum(axis=1).std(ddof=1) * np.sqrt(max(0.0, 1 - cronbach_alpha(table))))
