"""The report's figures: readable in greyscale, each with a text alternative."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.desk.classwork import Classwork, Work
from autograder.desk.items import ItemRow
from autograder.desk.pages import inline, percent


def plots(work: Classwork, counted: list[Work], rows: list[ItemRow], numbers: dict[str, Any]) -> list[dict[str, str]]:
    """The scores of those who count, and the exercises; none, if nobody counts."""
    if not counted:
        return []
    return [_plot_scores(work, counted, numbers), _plot_items(rows)]


def _plot_scores(work: Classwork, counted: list[Work], numbers: dict[str, Any]) -> dict[str, str]:
    figure = Figure(figsize=(7, 2.6))
    axes = figure.subplots()
    bins = np.linspace(0, max(work.max_score, *(one.score for one in counted)), 11).tolist()
    counts, _ = np.histogram([one.score for one in counted], bins)
    axes.bar(bins[:-1], counts, np.diff(bins), align="edge", color="0.55", edgecolor="black")
    axes.axvline(numbers["median"], color="black", linestyle="--")
    axes.annotate("median", (numbers["median"], counts.max()), (3, 3), textcoords="offset points")
    axes.set(xlabel=f"points, of {work.max_score:g}", ylabel="students", ylim=(0, counts.max() * 1.15))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    bars = "; ".join(
        f"{n} from {low:.3g} to {high:.3g}" for n, (low, high) in zip(counts, pairwise(bins), strict=True) if n
    )
    return {"id": "scores", "src": inline(figure), "alt": f"Histogram of {len(counted)} scores. Students: {bars}."}


def _plot_items(rows: list[ItemRow]) -> dict[str, str]:
    rows = [row for row in rows if row.graded]
    figure = Figure(figsize=(7, 0.6 + 0.34 * len(rows)))
    axes = figure.subplots()
    left = np.zeros(len(rows))
    parts = {
        "full marks": ([row.full for row in rows], "0.25", ""),
        "some points": ([row.partial for row in rows], "0.6", ""),
        "tried, no points": ([max(0.0, 1 - r.full - r.partial - r.untouched) for r in rows], "0.88", ""),
        "not tried": ([row.untouched for row in rows], "white", "///"),
    }
    labels = [f"{row.number}" for row in rows]
    for label, (widths, color, hatch) in parts.items():
        if any(widths):
            axes.barh(
                labels, np.array(widths) * 100, left=left, label=label, color=color, hatch=hatch, edgecolor="black"
            )
        left = left + np.array(widths) * 100
    axes.invert_yaxis()
    axes.set(xlabel="% of students", ylabel="exercise", xlim=(0, 100))
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=4, frameon=False)
    alt = "; ".join(f"{r.number}: {percent(r.full)} full marks, {percent(r.untouched)} not tried" for r in rows)
    return {"id": "bars", "src": inline(figure), "alt": f"Stacked bars, one per exercise. {alt}."}
