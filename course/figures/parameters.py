"""Figures of lesson 2: parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from torch import nn

from course.figures import BLUE, INK, ORANGE, PALE, drawn, figure, show

_BOX_WIDTH, _BOX_HEIGHT = 0.8, 0.62
_GREY = "#8a949e"

# For each training step and each use of a layer: a value, and its gradient.
History = Sequence[Sequence[tuple[float, float]]]


@drawn
def draw_paths(net: nn.Module, path: str) -> None:
    """Draw a model as a tree of names, with one parameter's path picked out.

    Args:
        net: a model whose modules lie at most two levels deep.
        path: the name of one parameter, as `named_parameters` gives it.
    """
    names = [name for name, _ in net.named_modules()] + [name for name, _ in net.named_parameters()]
    rows = _rows(names)
    with figure(0.4 * max(rows.values()) + 1.25) as (fig, axes):
        for name in names:
            chosen = name == "" or path == name or path.startswith(name + ".")
            _draw_node(axes, name, rows, chosen, leaf=not _children(name, names))
        for column, part in enumerate(["net", *path.split(".")]):
            _draw_part(axes, column, part, max(rows.values()) + 1.35)
        axes.set(xlim=(-0.5, 3.5), ylim=(max(rows.values()) + 1.8, -0.5))
        axes.axis("off")
        show(
            fig,
            "The modules and parameters of a model as a tree, from the model on the left to its parameters on "
            f"the right. One path through it is picked out. Its parts, joined by dots, are the name {path}.",
        )


def _children(name: str, names: Sequence[str]) -> list[str]:
    start = f"{name}." if name else ""
    below = [other for other in names if other and other.startswith(start)]
    return [other for other in below if _column(other) == _column(name) + 1]


def _rows(names: Sequence[str]) -> dict[str, float]:
    rows: dict[str, float] = {}
    used = 0

    def place(name: str) -> None:
        nonlocal used
        children = sorted(_children(name, names), key=names.index)
        for child in children:
            place(child)
        if children:
            rows[name] = sum(rows[child] for child in children) / len(children)
        else:
            rows[name] = float(used)
            used += 1

    place("")
    return rows


def _column(name: str) -> int:
    return name.count(".") + 1 if name else 0


def _draw_node(axes: Axes, name: str, rows: dict[str, float], chosen: bool, leaf: bool) -> None:
    x, y = _column(name), rows[name]
    text = name.rsplit(".", 1)[-1] or "net"
    is_parameter = leaf and text in ("weight", "bias")
    axes.text(
        x, y, text, ha="center", va="center", zorder=3, color="white" if chosen else INK,
        fontweight="bold" if chosen else "normal", style="italic" if is_parameter else "normal",
        bbox={
            "boxstyle": "round,pad=0.3" if is_parameter else "square,pad=0.35",
            "facecolor": BLUE if chosen else "white" if is_parameter else PALE,
            "edgecolor": BLUE if chosen else _GREY,
        },
    )  # fmt: skip
    if name:
        parent = name.rsplit(".", 1)[0] if "." in name else ""
        middle = x - 0.5
        axes.plot(
            [x - 1, middle, middle, x], [rows[parent], rows[parent], y, y], zorder=2 if chosen else 1,
            color=BLUE if chosen else _GREY, linewidth=2.6 if chosen else 0.9, linestyle="-",
        )  # fmt: skip


def _draw_part(axes: Axes, column: int, part: str, y: float) -> None:
    if column == 0:
        axes.text(column, y, "its name:", ha="center", va="center", fontsize=11)
        return
    style: dict[str, Any] = {"ha": "center", "va": "center", "family": "monospace", "fontweight": "bold"}
    axes.text(column, y, part, fontsize=12, **style)
    if column > 1:
        axes.text(column - 0.5, y, ".", fontsize=14, **style)


@drawn
def draw_two_uses() -> None:
    """Draw how the gradients of two uses of one parameter add up: y = w · (w · x + 1) at w = 3, x = 2."""
    with figure(3.1) as (fig, axes):
        _box(axes, 3.5, 2.6, "$w = 3$", BLUE, "white")
        _box(axes, 0.3, 0.8, "$x = 2$", "white")
        _box(axes, 2.1, 0.8, "first use\n$h = w\\,x + 1 = 7$", PALE)
        _box(axes, 4.9, 0.8, "second use\n$y = w\\,h = 21$", PALE)
        for start, end in (((0.56, 0.8), (1.44, 0.8)), ((2.76, 0.9), (4.3, 0.9))):
            _arrow(axes, start, end, INK, "-")
        _arrow(axes, (4.3, 0.66), (2.76, 0.66), ORANGE, "--")
        for side, x in ((-1, 2.1), (1, 4.9)):
            _arrow(axes, (3.5 + side * 0.33, 2.45), (x + side * 0.15, 1.2), INK, "-")
            _arrow(axes, (x - side * 0.3, 1.2), (3.5 + side * 0.1, 2.28), ORANGE, "--")
        for x, y, text in ((2.86, 1.44, "6"), (4.14, 1.44, "7"), (3.53, 0.44, "3")):
            axes.text(x, y, text, ha="center", va="center", fontsize=14, fontweight="bold")
        axes.text(3.5, 3.2, "$w$.grad = 6 + 7 = 13", ha="center", va="center", fontsize=13, fontweight="bold")
        axes.plot([], [], color=INK, label="forward: values")
        axes.plot([], [], color=ORANGE, linestyle="--", label="backward: gradients")
        axes.legend(loc="lower center", ncol=2, frameon=False, bbox_to_anchor=(0.5, -0.12))
        axes.set(xlim=(-0.1, 5.8), ylim=(0.1, 3.4))
        axes.axis("off")
        show(
            fig,
            "The number w = 3 is used twice: h = w x + 1 = 7, then y = w h = 21. Going back, the second use "
            "sends 7 to w, and 3 to h; the first use turns that 3 into 6 for w. They add up: the gradient "
            "of w is 13.",
        )


def _box(axes: Axes, x: float, y: float, text: str, face: str, ink: str = INK) -> None:
    axes.text(
        x, y, text, ha="center", va="center", color=ink, fontsize=11, linespacing=1.5,
        bbox={"boxstyle": "round,pad=0.45", "facecolor": face, "edgecolor": INK},
    )  # fmt: skip


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], colour: str, line: str) -> None:
    style = {"arrowstyle": "-|>", "color": colour, "linestyle": line, "linewidth": 1.8, "mutation_scale": 15}
    axes.annotate("", xy=end, xytext=start, arrowprops={**style, "shrinkA": 2, "shrinkB": 2})


@drawn
def plot_shared_training(tied: History, untied: History) -> None:
    """Plot one value of a layer used twice, and its gradient, through training: tied, and as two copies."""
    dots = {"color": ORANGE, "linestyle": "", "marker": "o", "markevery": 2, "markersize": 4.5}
    lines = (
        (untied, 0, "copy, first place", {"color": _GREY, "linestyle": "--", "linewidth": 1.8}),
        (untied, 1, "copy, second place", {"color": _GREY, "linestyle": ":", "linewidth": 2.2}),
        (tied, 0, "tied, first place", {"color": BLUE, "linestyle": "-", "linewidth": 2.2}),
        (tied, 1, "tied, second place", dots),
    )
    with figure(3.2, ncols=2) as (fig, (values, gradients)):
        for history, use, label, style in lines:
            values.plot([step[use][0] for step in history], label=label, **style)
            gradients.plot([step[use][1] for step in history], **style)
        first, second, total = (untied[0][0][1], untied[0][1][1], tied[0][0][1])
        gradients.annotate(
            f"step 0:\n{first:.3f} + {second:.3f} = {total:.3f}", xy=(0.15, total), xytext=(2.6, 0.8 * total),
            va="center", arrowprops={"arrowstyle": "-|>", "color": INK},
        )  # fmt: skip
        values.set(title="value weight[0, 0]", xlabel="step")
        gradients.set(title="its gradient", xlabel="step")
        fig.legend(loc="outside lower center", ncol=2, frameon=False, handlelength=3)
        show(
            fig,
            "Two plots over the training steps. Left, the value: the tied layer has one value at both places, "
            "while the two separate copies start equal and drift apart. Right, the gradient: at the first step "
            f"the tied layer's gradient, {total:.3f}, is the sum of the two copies', {first:.3f} and {second:.3f}.",
        )
