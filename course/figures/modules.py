"""Figures of lesson 1: the tree of a module, the path of a call, and a net before and after training."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from torch import nn

from course.figures import BLUE, INK, ORANGE, PALE, WIDTH, drawn, figure, one_thread, show

_ROW, _BOX_HEIGHT, _MARGIN = 0.52, 0.38, 0.05  # inches
_TITLE_HEIGHT = 0.26
# Inches of width that a character takes, per point of font size: in boxes, and in names on lines.
_PER_CHARACTER, _PER_LETTER = 0.0072, 0.0085
_WHITE = "#ffffff"
_TABLES = frozenset(vars(nn.Module()))  # attributes that every module has


@dataclass
class _Node:
    """One box of a tree: a registered module, or something the module holds but doesn't see."""

    name: str
    title: str
    detail: str
    lost: bool = False
    children: list[_Node] = field(default_factory=list)
    row: float = 0.0

    def walk(self, depth: int = 0) -> Iterator[tuple[int, _Node]]:
        """This node and all below it, each with its depth."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@drawn
def module_tree(
    net: nn.Module,
    *,
    title: str = "",
    depth: int | None = None,
    tensors: bool = False,
    lost: bool = True,
    alt: str = "",
) -> None:
    """Draw the tree of any module: classes, names and parameter counts.

    Each box is a module. The word on a line is the name under which the parent holds it. What
    the module keeps in plain lists, dicts and tensors, and so doesn't see, is drawn dashed.

    Args:
        net: the module.
        title: a line above the tree.
        depth: how many levels to draw below `net`; all, if None.
        tensors: whether each parameter and buffer gets a box too, with its shape.
        lost: whether to draw what isn't registered.
        alt: the text alternative; without it, the tree in words.
    """
    root = _read(net, "net", depth, tensors, lost)
    rows = _place(root, 0)
    head = _TITLE_HEIGHT if title else 0.0
    with figure(height=rows * _ROW + 2 * _MARGIN + head) as (fig, axes):
        _blank(fig, axes, rows * _ROW + 2 * _MARGIN + head)
        if title:
            _text(axes, _MARGIN, _MARGIN + 0.12, title, ha="left", weight="bold")
        _draw(axes, root, head)
    show(fig, alt or _in_words(root, title))


def _read(net: nn.Module, name: str, depth: int | None, tensors: bool, lost: bool) -> _Node:
    node = _Node(name, type(net).__name__, _count(net))
    if depth == 0:
        return node
    deeper = None if depth is None else depth - 1
    if tensors:
        node.children += _tensors_of(net)
    held = {key: child for key, child in net._modules.items() if child is not None}
    node.children += [_read(child, key, deeper, tensors, lost) for key, child in held.items()]
    if lost:
        node.children += _lost_in(net)
    return node


def _count(net: nn.Module) -> str:
    parameters = list(net.parameters())
    if any(nn.parameter.is_lazy(parameter) for parameter in parameters):
        return "size not known yet"
    count = sum(parameter.numel() for parameter in parameters)
    text = "no parameters" if count == 0 else "1 parameter" if count == 1 else f"{count:,} parameters"
    own = sum(buffer.numel() for buffer in net.buffers(recurse=False) if not nn.parameter.is_lazy(buffer))
    return f"{text}, buffers: {own:,}" if own else text


def _tensors_of(net: nn.Module) -> list[_Node]:
    found = []
    for kind, table in (("parameter", net._parameters), ("buffer", net._buffers)):
        for name, tensor in table.items():
            if tensor is not None:
                lazy = nn.parameter.is_lazy(tensor)
                found.append(_Node(name, kind, "size not known yet" if lazy else f"shape {tuple(tensor.shape)}"))
    return found


def _lost_in(net: nn.Module) -> list[_Node]:
    """What plain attributes of a module hold: tensors, and modules in lists, tuples and dicts."""
    registered = {id(part) for part in (*net.modules(), *net.parameters(), *net.buffers())}
    found = []
    for name, value in vars(net).items():
        if name in _TABLES:
            continue
        items = {name: value}
        if isinstance(value, list | tuple):
            items = {f"{name}[{index}]": item for index, item in enumerate(value)}
        elif isinstance(value, dict):
            items = {f"{name}[{key!r}]": item for key, item in value.items()}
        found += [
            _Node(key, type(item).__name__, "not registered", lost=True)
            for key, item in items.items()
            if isinstance(item, nn.Module | torch.Tensor) and id(item) not in registered
        ]
    return found


def _place(node: _Node, first: int) -> int:
    """Give every node its row, a parent in the middle of its children; the rows used."""
    if not node.children:
        node.row = first
        return 1
    used = 0
    for child in node.children:
        used += _place(child, first + used)
    node.row = (node.children[0].row + node.children[-1].row) / 2
    return used


def _columns(root: _Node, size: float) -> list[tuple[float, float]]:
    """For each depth, how wide the names and the boxes are, in inches."""
    wide: dict[int, list[float]] = {}
    for depth, node in root.walk():
        name, box = wide.setdefault(depth, [0.0, 0.0])
        letters = max(len(node.title) * 1.22, len(node.detail) * 0.9)
        box = max(box, letters * size * _PER_CHARACTER + 0.16)
        name = max(name, len(node.name) * size * 0.9 * _PER_LETTER + 0.5) if depth else 0.0
        wide[depth] = [name, box]
    return [(wide[depth][0], wide[depth][1]) for depth in sorted(wide)]


def _draw(axes: Axes, root: _Node, head: float) -> None:
    size = 10.0
    columns = _columns(root, size)
    while sum(map(sum, columns)) > WIDTH - 2 * _MARGIN and size > 7.0:
        size -= 0.25
        columns = _columns(root, size)
    lefts, x = [], _MARGIN
    for name, box in columns:
        lefts.append(x + name)
        x += name + box
    middle = {id(node): head + _MARGIN + (node.row + 0.5) * _ROW for _, node in root.walk()}
    for depth, node in root.walk():
        left, width, y = lefts[depth], columns[depth][1], middle[id(node)]
        _box(axes, node, left, y, width, size)
        for child in node.children:
            y_child, gap = middle[id(child)], columns[depth + 1][0]
            _edge(axes, child, (left + width, y), (lefts[depth + 1], y_child), gap, size)


def _box(axes: Axes, node: _Node, left: float, y: float, width: float, size: float) -> None:
    fill = PALE if node.children else _WHITE
    _rounded(axes, (left, y - _BOX_HEIGHT / 2), width, _BOX_HEIGHT, fill, linestyle="--" if node.lost else "-")
    _text(axes, left + width / 2, y - 0.085, node.title, size=size, weight="bold")
    style = "italic" if node.lost else "normal"
    _text(axes, left + width / 2, y + 0.085, node.detail, size=size * 0.85, style=style)


def _edge(
    axes: Axes, child: _Node, start: tuple[float, float], end: tuple[float, float], gap: float, size: float
) -> None:
    bend = end[0] - gap + 0.12
    x, y = [start[0], bend, bend, end[0]], [start[1], start[1], end[1], end[1]]
    axes.plot(x, y, color=INK, linewidth=1.0, linestyle="--" if child.lost else "-")
    paper = {"facecolor": _WHITE, "edgecolor": "none", "pad": 1.5}
    _text(axes, (bend + end[0]) / 2, end[1], child.name, size=size * 0.9, family="monospace", bbox=paper)


def _in_words(root: _Node, title: str) -> str:
    def words(node: _Node) -> str:
        text = f"{node.title}, {node.detail}"
        inside = "; ".join(f"{child.name}: {words(child)}" for child in node.children)
        return f"{text} [{inside}]" if inside else text

    return f"{title + '. ' if title else ''}Tree of modules. {words(root)}."


@drawn
def call_path() -> None:
    """Draw what `net(x)` does and `net.forward(x)` leaves out."""
    with figure(height=1.9) as (fig, axes):
        _blank(fig, axes, 1.9)
        _rounded(axes, (1.1, 0.42), 4.75, 0.86, PALE)
        _text(axes, 1.2, 0.24, "net(x) runs net.__call__(x): all three steps", ha="left")
        for text, left in (("forward\npre-hooks", 1.3), ("forward\nhooks", 4.5)):
            _rounded(axes, (left, 0.58), 1.15, 0.54, _WHITE, linestyle="--")
            _text(axes, left + 0.575, 0.85, text)
        _rounded(axes, (2.9, 0.58), 1.15, 0.54, _WHITE, linewidth=2.2)
        _text(axes, 3.475, 0.85, "forward", weight="bold")
        for start, end in ((0.75, 1.3), (2.45, 2.9), (4.05, 4.5), (5.65, 6.2)):
            _arrow(axes, (start, 0.85), (end, 0.85), INK)
        _text(axes, 0.62, 0.85, "x", size=12, family="monospace")
        _text(axes, 6.33, 0.85, "y", size=12, family="monospace")
        short_cut = {"color": ORANGE, "linewidth": 2.0, "linestyle": "--"}
        axes.plot([0.62, 0.62, 3.3, 3.3], [1.0, 1.62, 1.62, 1.3], **short_cut)
        _arrow(axes, (3.3, 1.45), (3.3, 1.12), ORANGE)
        axes.plot([3.65, 3.65, 6.33, 6.33], [1.13, 1.62, 1.62, 1.2], **short_cut)
        _arrow(axes, (6.33, 1.3), (6.33, 1.0), ORANGE)
        _text(axes, 3.475, 1.78, "net.forward(x) goes straight to forward: no hook runs")
    show(
        fig,
        "Two paths from x to y. net(x) runs net.__call__(x), which goes through the forward pre-hooks, "
        "then forward, then the forward hooks. net.forward(x) goes straight to forward and back out: no hook runs.",
    )


def _rounded(
    axes: Axes,
    corner: tuple[float, float],
    width: float,
    height: float,
    fill: str,
    linestyle: str = "-",
    linewidth: float = 1.0,
) -> None:
    shape = "round,pad=0,rounding_size=0.05"
    look: dict[str, Any] = {"facecolor": fill, "edgecolor": INK, "linestyle": linestyle, "linewidth": linewidth}
    axes.add_patch(FancyBboxPatch(corner, width, height, boxstyle=shape, **look))


def _text(axes: Axes, x: float, y: float, text: str, **style: Any) -> None:
    axes.text(x, y, text, **{"ha": "center", "va": "center", "size": 10, "color": INK, **style})


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], color: str) -> None:
    axes.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 1.4})


def _blank(fig: Figure, axes: Axes, height: float) -> None:
    """An empty sheet measured in inches, from the top left corner."""
    fig.set_layout_engine("none")
    axes.set_position((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)


@drawn
def learning_picture(
    train: Callable[[nn.Module, torch.Tensor, torch.Tensor], list[float]],
    net: nn.Module,
    points: torch.Tensor,
    labels: torch.Tensor,
) -> None:
    """Train a net on points of two classes, and draw its loss and what it says of the plane, before and after.

    Args:
        train: takes the net, the points and the labels, trains the net, and returns the loss of each step.
        net: gives one score for each point; above 0 it means class 1.
        points: of shape `(number, 2)`.
        labels: 0 or 1 for each point.
    """
    before = _share_right(net, points, labels)
    with figure(height=2.5, ncols=3) as (fig, (first, middle, last)):
        _map_of_classes(first, net, points, labels)
        with one_thread():
            losses = train(net, points, labels)
        after = _share_right(net, points, labels)
        middle.plot(losses, color=INK)
        middle.set(title="loss", xlabel="step", ylim=(0, None))
        _map_of_classes(last, net, points, labels)
        first.set_title(f"before: {before:.0%} right")
        last.set_title(f"after: {after:.0%} right")
    show(
        fig,
        f"Three pictures. Before training, the net puts {before:.0%} of the points into the right class. "
        f"The loss falls from {losses[0]:.2f} to {losses[-1]:.3f} in {len(losses)} steps. After training, a bent "
        f"border runs between the two classes, and {after:.0%} of the points are on the right side of it.",
    )


@torch.no_grad()
def _share_right(net: nn.Module, points: torch.Tensor, labels: torch.Tensor) -> float:
    return float(((net(points).squeeze(-1) > 0) == (labels > 0.5)).float().mean())


@torch.no_grad()
def _map_of_classes(axes: Axes, net: nn.Module, points: torch.Tensor, labels: torch.Tensor) -> None:
    """The points, over the two parts of the plane that the net tells apart."""
    low, high = points.min(0).values - 0.3, points.max(0).values + 0.3
    sides = [torch.linspace(low[i].item(), high[i].item(), 120) for i in (0, 1)]
    grid = torch.cartesian_prod(*sides)
    scores = net(grid).reshape(120, 120).T
    axes.contourf(*sides, scores, levels=[-1e9, 0, 1e9], colors=[_WHITE, PALE])
    if scores.min() < 0 < scores.max():
        axes.contour(*sides, scores, levels=[0], colors=[INK], linewidths=1.5)
    for label, color, marker in ((0, BLUE, "o"), (1, ORANGE, "x")):
        across, up = points[labels == label].T
        axes.scatter(across, up, s=7, color=color, marker=marker, linewidths=0.8)
    axes.set(xticks=[], yticks=[])
