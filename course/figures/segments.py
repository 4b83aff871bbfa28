"""Figure of lesson 5: the digits of a seven-segment display, as bright as a net sees them."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from matplotlib.axes import Axes

from course.figures import INK, drawn, figure, show

# Which segments of each digit are on, from the top one clockwise, the middle one last.
_ROWS = ("1111110", "0110000", "1101101", "1111001", "0110011", "1011011", "1011111", "1110000", "1111111", "1111011")
SHAPES = torch.tensor([[float(on) for on in row] for row in _ROWS])

# Each segment's two ends, in a digit of width 1 and height 2.
_ENDS = (
    ((0, 2), (1, 2)), ((1, 2), (1, 1)), ((1, 1), (1, 0)), ((0, 0), (1, 0)),
    ((0, 1), (0, 0)), ((0, 2), (0, 1)), ((0, 1), (1, 1)),
)  # fmt: skip


@drawn
def draw(brightness: torch.Tensor, read: Sequence[int]) -> None:
    """Draw digits side by side, and under each which digit was read.

    Args:
        brightness: how bright each segment is, `(digits, 7)`, from 0 to about 1.
        read: what a net reads for each digit.
    """
    with figure(1.9) as (fig, axes):
        for index, (row, digit) in enumerate(zip(brightness.tolist(), read, strict=True)):
            _segments(axes, 1.8 * index, row)
            axes.text(1.8 * index + 0.5, -0.5, f"read: {digit}", ha="center", va="center")
        axes.set(xlim=(-0.4, 1.8 * len(read)), ylim=(-0.8, 2.3), aspect="equal")
        axes.axis("off")
        levels = "; ".join(", ".join(f"{value:.1f}" for value in row) for row in brightness.tolist())
        digits = ", ".join(map(str, read))
        show(fig, f"Seven-segment digits with noise, read as {digits}. Brightness, by digit: {levels}.")


def _segments(axes: Axes, left: float, row: Sequence[float]) -> None:
    for value, ((x, y), (to_x, to_y)) in zip(row, _ENDS, strict=True):
        level = min(1.0, max(0.0, value))
        ends = [left + x, left + to_x], [y, to_y]
        axes.plot(*ends, color=INK, linewidth=7, linestyle="-", alpha=0.06 + 0.94 * level)
