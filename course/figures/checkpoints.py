"""Figures of lesson 5: names that match, what a checkpoint holds, and how runs resume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from matplotlib.axes import Axes

from course.figures import BLUE, INK, ORANGE, PALE, drawn, figure, show

Shapes = Mapping[str, torch.Tensor]


@drawn
def matching_names(file_state: Shapes, net_state: Shapes) -> None:
    """Draw which entries of a file's state dict find their place in a net's.

    Args:
        file_state: the state dict that a file holds.
        net_state: the state dict of the net that should receive it.
    """
    rows = max(len(file_state), len(net_state))
    with figure(0.46 * rows + 0.7) as (fig, axes):
        left = _column(axes, "in the file", 3.1, file_state, "right")
        right = _column(axes, "in the net", 6.9, net_state, "left")
        for name, row in left.items():
            if name not in right:
                axes.text(0.0, row, "unexpected", va="center", fontstyle="italic")
            else:
                _join(axes, row, right[name], file_state[name].shape == net_state[name].shape)
        for name in [name for name in right if name not in left]:
            axes.text(10.0, right[name], "missing", va="center", ha="right", fontstyle="italic")
        axes.set(xlim=(0, 10), ylim=(-rows + 0.4, 1.4))
        axes.axis("off")
        show(fig, _describe_match(file_state, net_state))


def _column(axes: Axes, title: str, edge: float, state: Shapes, side: str) -> dict[str, float]:
    """Write a state dict's names and shapes in boxes beside `edge`; return each name's height."""
    axes.text(edge, 1.0, title, ha=side, va="center", fontweight="bold")
    heights = {}
    for index, (name, value) in enumerate(state.items()):
        heights[name] = -float(index)
        box = {"facecolor": PALE, "edgecolor": INK, "boxstyle": "round,pad=0.3", "linewidth": 0.8}
        text = f"{name}  {tuple(value.shape)}"
        axes.text(edge, -index, text, ha=side, va="center", family="monospace", fontsize=9, bbox=box)
    return heights


def _join(axes: Axes, start: float, end: float, fits: bool) -> None:
    """Join two names: a solid arrow if the value can be loaded, a broken line with a cross if not."""
    if fits:
        arrow = {"arrowstyle": "-|>", "color": BLUE, "linewidth": 1.8, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", xy=(6.72, end), xytext=(3.28, start), arrowprops=arrow)
        return
    axes.plot([3.28, 6.72], [start, end], color=ORANGE, linestyle="--", linewidth=1.8)
    note = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
    axes.text(5.0, (start + end) / 2, "✗ shape differs", ha="center", va="center", bbox=note)


def _describe_match(file_state: Shapes, net_state: Shapes) -> str:
    both = [name for name in file_state if name in net_state]
    fits = [name for name in both if file_state[name].shape == net_state[name].shape]
    groups = {
        "same name and shape": fits,
        "same name, other shape": [name for name in both if name not in fits],
        "unexpected, only in the file": [name for name in file_state if name not in net_state],
        "missing, only in the net": [name for name in net_state if name not in file_state],
    }
    text = "; ".join(f"{what}: {', '.join(names)}" for what, names in groups.items() if names)
    return f"The names in a file beside the names in a net. {text[0].upper()}{text[1:]}."


@drawn
def contents(parts: Mapping[str, object], uses: Mapping[str, str]) -> None:
    """Draw how many bytes each part of a checkpoint takes, and what it is for.

    Args:
        parts: the checkpoint.
        uses: for each of its keys, what is lost without it, in a few words.
    """
    sizes = {name: tensor_bytes(part) / 1000 for name, part in parts.items()}
    with figure(0.55 * len(parts) + 0.8) as (fig, axes):
        for row, (name, size) in enumerate(sizes.items()):
            axes.barh(row, size, height=0.62, color=PALE, edgecolor=INK, hatch=["", "//", "..", "xx"][row % 4])
            label = f"{size:.1f} kB" if size >= 0.05 else "a few bytes"
            axes.text(size + 0.15, row, f"{label}: {uses[name]}", va="center")
        axes.set_yticks(range(len(sizes)), [f'"{name}"' for name in sizes], family="monospace")
        axes.tick_params(axis="y", length=0)
        axes.set(xlabel="size in kB", xlim=(0, 1.95 * max(sizes.values())))
        axes.invert_yaxis()
        text = "; ".join(f"{name}, {size:.1f} kB, {uses[name]}" for name, size in sizes.items())
        show(fig, f"The parts of a checkpoint with their sizes, and what is lost without each. {text}.")


def tensor_bytes(part: object) -> int:
    """The bytes of all tensors in nested dictionaries, lists and tuples."""
    if isinstance(part, torch.Tensor):
        return part.numel() * part.element_size()
    if isinstance(part, Mapping):
        return sum(tensor_bytes(value) for value in part.values())
    if isinstance(part, list | tuple):
        return sum(tensor_bytes(value) for value in part)
    return 0


@drawn
def loss_curves(full: Sequence[float], resumed: Mapping[str, Sequence[float]], stop: int) -> None:
    """Draw the loss of an uninterrupted run and of runs that resume after step `stop`.

    Args:
        full: the loss after each step of the uninterrupted run.
        resumed: for each way to resume, its loss after each step from `stop` on.
        stop: how many steps were made before the interruption.
    """
    with figure(3.2) as (fig, axes):
        axes.plot(range(1, len(full) + 1), full, color=BLUE, linestyle="-", linewidth=2.2, label="uninterrupted")
        styles = zip([ORANGE, INK], ["--", ":"], ["s", "o"], strict=True)
        for (label, losses), (color, line, marker) in zip(resumed.items(), styles, strict=True):
            steps = range(stop, stop + len(losses) + 1)
            axes.plot(
                steps, [full[stop - 1], *losses], color=color, linestyle=line, marker=marker,
                markersize=4, markevery=3, linewidth=1.6, label=label,
            )  # fmt: skip
        axes.axvline(stop, color=INK, linewidth=0.8)
        axes.text(stop + 0.4, 1.0, "stopped here", transform=axes.get_xaxis_transform(), va="top")
        axes.set(xlabel="step", ylabel="loss on all data", xlim=(1, len(full)), ylim=(0, None))
        axes.legend(frameon=False, loc="lower left")
        peaks = "; ".join(f"{label}: up to {max(losses):.2f}" for label, losses in resumed.items())
        text = (
            "The loss on all data against the step. "
            f"The uninterrupted run is at {full[stop - 1]:.2f} after step {stop}, "
            f"and at most at {max(full[stop:]):.2f} later. The resumed runs leave it. {peaks}."
        )
        show(fig, text)
