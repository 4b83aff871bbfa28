"""Figures of the lessons: one look, readable in greyscale, each with a text alternative."""

from __future__ import annotations

import base64
import html
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import matplotlib.pyplot as plt
import torch
from IPython.display import display
from matplotlib.figure import Figure
from matplotlib.rcsetup import cycler

# Four tones that stay apart in greyscale, and on a white page.
INK, BLUE, ORANGE, PALE = "#1b1b1b", "#20558a", "#e08a1e", "#dfe6ee"
WIDTH = 7.0  # inches: the width of a notebook's text column

STYLE: Any = {
    "figure.dpi": 100,
    "savefig.dpi": 100,
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": cycler(color=[BLUE, ORANGE, INK, "#7a7a7a"], linestyle=["-", "--", ":", "-."]),
}


@contextmanager
def figure(height: float = 3.0, **subplots: Any) -> Iterator[tuple[Figure, Any]]:
    """A new figure in the course's style, as wide as a notebook's text.

    Args:
        height: in inches.
        **subplots: passed on to `plt.subplots`.

    Yields:
        The figure and its axes, as `plt.subplots` gives them.
    """
    with plt.rc_context(STYLE):
        fig, axes = plt.subplots(figsize=(WIDTH, height), layout="constrained", **subplots)
        yield fig, axes


def drawn(function: Callable[..., None]) -> Callable[..., None]:
    """Mark a function that only displays a figure: while a submission is graded, it does nothing.

    No test looks at the course's own figures, and they would be a fifth of a submission's time.
    """

    @wraps(function)
    def draw(*args: Any, **options: Any) -> None:
        if os.environ.get("NBGRADER_EXECUTION") != "autograde":
            function(*args, **options)

    return draw


def image(fig: Figure, alt: str) -> str:
    """Turn `fig` into an HTML image with a text alternative, and close it."""
    picture = io.BytesIO()
    fig.savefig(picture, format="png", metadata={"Software": None})
    plt.close(fig)
    data = base64.b64encode(picture.getvalue()).decode("ascii")
    return f'<img alt="{html.escape(alt)}" src="data:image/png;base64,{data}"/>'


def show(fig: Figure, alt: str) -> None:
    """Display `fig` with a text alternative, and close it.

    Args:
        fig: the figure.
        alt: one or two sentences that carry the figure's idea to who can't see it.
    """
    display({"text/plain": alt, "text/html": image(fig, alt)}, raw=True)


@contextmanager
def one_thread() -> Iterator[None]:
    """Small steps are quicker in one thread: on a busy machine, waiting for others takes a hundred times as long."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
