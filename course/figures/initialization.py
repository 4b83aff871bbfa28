"""Figures of lesson 3: fan-in and fan-out, the size of signals through a deep net, and what it does to training."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import torch
from IPython import get_ipython
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from torch import Tensor, nn

from course.figures import BLUE, INK, ORANGE, PALE, drawn, figure, image, one_thread, show

Activation = Callable[[Tensor], Tensor]
Rule = Callable[[Tensor, torch.Generator], object]  # fills a weight in place, with a generator

GREY = "#7a7a7a"
FEATURES = 64  # of every layer of the deep nets
_LOWEST, _HIGHEST = 1e-24, 1e24  # what leaves this range is not drawn
_GAINS = (0.6, 0.8, 1.0, 1.2, 1.3, math.sqrt(2), 1.5, 1.6, 1.8, 2.0, 2.4)
_ACTIVATIONS: dict[str, Activation] = {"ReLU": torch.relu, "tanh": torch.tanh}


def signal_sizes(
    rule: Rule, depth: int = 50, activation: Activation = torch.relu, seed: int = 0
) -> tuple[Tensor, Tensor]:
    """Measure how large the signals are at every layer of a new deep net.

    The input is drawn with standard deviation 1, and so is the gradient at the output. All is
    computed in double precision: in single precision the smallest sizes would become 0.

    Args:
        rule: fills a weight of shape `(FEATURES, FEATURES)`.
        depth: how many layers; each is a weight without bias, followed by `activation`.
        activation: applied after each weight.
        seed: of all random draws.

    Returns:
        The standard deviations of the activations and of their gradients, each of shape
        `(depth + 1,)`: the input first, the output last.
    """
    generator = torch.Generator().manual_seed(seed)
    square: dict[str, Any] = {"size": (FEATURES, FEATURES), "dtype": torch.float64}
    signals = [torch.randn(**square, generator=generator).requires_grad_()]
    for _ in range(depth):
        weight = torch.empty(**square)
        rule(weight, generator)
        signals.append(activation(signals[-1] @ weight.T))
        signals[-1].retain_grad()
    signals[-1].backward(torch.randn(**square, generator=generator))
    return (
        torch.stack([signal.detach().std() for signal in signals]),
        torch.stack([signal.grad.std() for signal in signals if signal.grad is not None]),
    )


def training_losses(rule: Rule, depth: int = 10, steps: int = 200, rate: float = 0.01, seed: int = 0) -> Tensor:
    """Train a deep ReLU net from a start that `rule` draws, and note its loss.

    The target is the product of two of 8 inputs, with mean square 1.

    Args:
        rule: fills each weight in place; biases start at zero.
        depth: how many hidden layers of `FEATURES` units.
        steps: of plain gradient descent on one batch.
        rate: its learning rate.
        seed: of all random draws.

    Returns:
        The mean squared error before each step, of shape `(steps,)`.
    """
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(256, 8, generator=generator)
    y = x[:, :1] * x[:, 1:2]
    y = y / y.square().mean().sqrt()
    sizes = [8] + [FEATURES] * depth + [1]
    weights = [torch.empty(outputs, inputs) for inputs, outputs in pairwise(sizes)]
    for weight in weights:
        rule(weight, generator)
    parameters = [*weights, *(torch.zeros(len(weight)) for weight in weights)]
    for parameter in parameters:
        parameter.requires_grad_()
    optimizer = torch.optim.SGD(parameters, lr=rate)
    losses = []
    for _ in range(steps):
        loss = nn.functional.mse_loss(_stack(x, weights, parameters[len(weights) :]), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return torch.tensor(losses)


def _stack(x: Tensor, weights: list[Tensor], biases: list[Tensor]) -> Tensor:
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        x = torch.relu(nn.functional.linear(x, weight, bias))
    return nn.functional.linear(x, weights[-1], biases[-1])


def _normal(std: float) -> Rule:
    return lambda weight, generator: nn.init.normal_(weight, std=std, generator=generator)


def _with_gain(gain: float) -> Rule:
    return _normal(gain / math.sqrt(FEATURES))


def _kaiming(weight: Tensor, generator: torch.Generator) -> Tensor:
    return nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)


def _default(weight: Tensor, generator: torch.Generator) -> Tensor:
    """Draw as `nn.Linear` does: uniform, with bound 1 / sqrt(fan_in)."""
    bound = 1 / math.sqrt(weight.shape[1])
    return nn.init.uniform_(weight, -bound, bound, generator=generator)


@drawn
def show_fans() -> None:
    """Show fan-in and fan-out, as lines between units and as a row and a column of the weight."""
    with figure(2.9, ncols=2, width_ratios=[3, 2]) as (fig, (left, right)):
        _draw_units(left)
        _draw_matrix(right)
        show(
            fig,
            "On the left, a layer from 3 inputs to 4 outputs, with a line from each input to each output. "
            "Three solid lines end at output 1: its fan-in is 3. Four dashed lines start at input 2: its "
            "fan-out is 4. On the right, the same weight as a table of 4 rows and 3 columns. Row 1 holds the "
            "three fan-in weights, column 2 the four fan-out weights.",
        )


def _draw_units(axes: Axes) -> None:
    inputs, outputs = [(0.0, 2.5 - i) for i in range(3)], [(2.2, 3.0 - o) for o in range(4)]
    for i, o in [(i, o) for i in range(3) for o in range(4)]:
        ends = list(zip(inputs[i], outputs[o], strict=True))
        if i != 2 and o != 1:
            axes.plot(*ends, color="#c4c4c4", lw=1, ls="-", zorder=1)
        if o == 1:
            axes.plot(*ends, color=BLUE, lw=6 if i == 2 else 2.8, ls="-", zorder=2)
        if i == 2:
            axes.plot(*ends, color=ORANGE, lw=2.8, ls=(0, (4, 2)), zorder=3)
    for index, (x, y) in enumerate(inputs):
        _draw_unit(axes, x, y, ORANGE if index == 2 else INK)
        axes.text(x - 0.3, y, f"input {index}", ha="right", va="center")
    for index, (x, y) in enumerate(outputs):
        _draw_unit(axes, x, y, BLUE if index == 1 else INK)
        axes.text(x + 0.3, y, f"output {index}", ha="left", va="center")
    axes.text(3.75, 2.0, "fan-in = 3\n(solid lines)", ha="left", va="center")
    axes.text(0.0, -0.45, "fan-out = 4 (dashed lines)", ha="center", va="center")
    axes.set(xlim=(-1.2, 5.1), ylim=(-0.7, 3.4))
    axes.axis("off")


def _draw_unit(axes: Axes, x: float, y: float, color: str) -> None:
    axes.plot([x], [y], marker="o", ms=15, mfc="white", mec=color, mew=2, zorder=4)


def _draw_matrix(axes: Axes) -> None:
    for row, column in [(row, column) for row in range(4) for column in range(3)]:
        hatch = ("///" if row == 1 else "") + ("..." if column == 2 else "")
        face = PALE if hatch else "white"
        axes.add_patch(Rectangle((column, 3 - row), 1, 1, facecolor=face, edgecolor=INK, hatch=hatch, lw=1))
    axes.text(1.5, 4.25, "weight, shape (4, 3)", ha="center")
    axes.text(-0.15, 2.5, "row 1:\nfan-in", ha="right", va="center")
    axes.text(2.5, -0.2, "column 2:\nfan-out", ha="center", va="top")
    axes.set(xlim=(-1.5, 3.2), ylim=(-1.1, 4.7), aspect="equal")
    axes.axis("off")


@drawn
def show_depth(depth: int = 50) -> None:
    """Show activations and gradients through `depth` ReLU layers, under five initializations."""
    rules = {  # label: rule, marker, color, line
        "normal, std 1": (_normal(1.0), "D", INK, ":"),
        "Kaiming": (_with_gain(math.sqrt(2)), "o", BLUE, "-"),
        "Xavier": (_with_gain(1.0), "s", ORANGE, "--"),
        "PyTorch's default": (_default, "^", GREY, "-."),
        "normal, std 0.01": (_normal(0.01), "v", INK, "-"),
    }
    with figure(3.7, ncols=2, sharey=True) as (fig, panels):
        for label, (rule, marker, color, line) in rules.items():
            style = {"color": color, "ls": line, "marker": marker, "markevery": (0.0, 0.14), "ms": 5}
            for axes, sizes in zip(panels, signal_sizes(rule, depth), strict=True):
                axes.plot(*_inside(sizes), **style, label=label)
        _dress(panels[0], "activations, forward from layer 0", depth)
        _dress(panels[1], f"gradients, back from layer {depth}", depth)
        panels[0].set_ylabel("standard deviation (log scale)")
        _add_legend(fig, panels[0], ncols=5, fontsize=8.5, handlelength=2.8, columnspacing=1.2)
        show(
            fig,
            f"Two plots of the size of signals, on a log scale, through {depth} ReLU layers. "
            "With Kaiming's rule, activations and gradients keep a size near 1 at every layer. "
            "With Xavier's they fall to about 1e-8, with PyTorch's default to about 1e-20. With "
            "std 0.01 they fall below 1e-24 in about 20 layers; with std 1 they rise above 1e24 "
            "in about 30. Activations change from the first layer on, gradients from the last "
            "layer back.",
        )


@drawn
@one_thread()
def show_training(steps: int = 200) -> None:
    """Show the training loss of one deep ReLU net under four initializations."""
    rules = {  # label: rule, marker, color, line
        "Kaiming": (_kaiming, "o", BLUE, "-"),
        "PyTorch's default": (_default, "^", GREY, "-."),
        "normal, std 0.01": (_normal(0.01), "v", INK, ":"),
        "normal, std 0.3": (_normal(0.3), "D", ORANGE, "--"),
    }
    with figure(3.3) as (fig, axes):
        for start, (label, (rule, marker, color, line)) in enumerate(rules.items()):
            losses = training_losses(rule, steps=steps)
            losses = losses[losses.isfinite()]
            style = {"color": color, "ls": line, "marker": marker, "markevery": (10 * start % 30, 30), "ms": 6}
            axes.plot(losses, **style, label=label)
        axes.annotate("16,000 before step 0,\nthen inf and nan", (0, 1.6e4), (12, 1.6e4), va="center")
        axes.set(yscale="log", ylim=(0.03, 1e5), xlim=(-4, steps), xlabel="step")
        axes.set_ylabel("mean squared error (log scale)")
        axes.minorticks_off()
        _add_legend(fig, axes, ncols=4, fontsize=9)
        show(
            fig,
            f"The training loss of a net with 10 hidden ReLU layers over {steps} steps, on a log scale. With "
            "Kaiming's rule it falls from about 2 to 0.06. With PyTorch's default and with std 0.01 it stays just "
            "under 1, the loss of a net that always answers 0. With std 0.3 it is 16,000 at first, and inf and nan "
            "after one step.",
        )


def _inside(sizes: Tensor) -> tuple[list[int], list[float]]:
    """The layers and sizes that lie in the plot's range."""
    kept = [(layer, size) for layer, size in enumerate(sizes.tolist()) if _LOWEST <= size <= _HIGHEST]
    return [layer for layer, _ in kept], [size for _, size in kept]


def _dress(axes: Axes, title: str, depth: int) -> None:
    axes.set_yscale("log")
    axes.set(ylim=(_LOWEST, _HIGHEST), yticks=[10.0**n for n in range(-24, 25, 8)])
    axes.set(xlim=(0, depth), xlabel="layer")
    axes.minorticks_off()
    axes.axhline(1, color="#b5b5b5", lw=0.8, ls="-", zorder=0)
    axes.set_title(title, fontsize=10)


def _add_legend(fig: Figure, axes: Axes, **style: Any) -> None:
    fig.legend(*axes.get_legend_handles_labels(), loc="outside lower center", frameon=False, **style)


@drawn
def explore_gain(depth: int = 50) -> None:
    """Let the reader choose gain, depth and activation with sliders.

    Weights are drawn from a normal distribution with std `gain / sqrt(fan_in)`. Where no front
    end is there to show a slider (nbval, nbconvert, the grader), one still figure shows the
    sizes over the whole range of gains instead.
    """
    if has_front_end():
        _show_sliders(depth)
    else:
        show_gains(depth)


def has_front_end() -> bool:
    """Whether a person's front end asked for this cell: JupyterLab, Notebook and VS Code name the cell."""
    kernel = getattr(get_ipython(), "kernel", None)
    request = kernel.get_parent("shell") if kernel is not None else {}
    return "cellId" in request.get("metadata", {})


@drawn
def show_gains(depth: int = 50) -> None:
    """Show the sizes at the far end of the net for a range of gains, after ReLU and after tanh."""
    with figure(3.3, ncols=2, sharey=True) as (fig, panels):
        for axes, (name, activation) in zip(panels, _ACTIVATIONS.items(), strict=True):
            sizes = [signal_sizes(_with_gain(gain), depth, activation) for gain in _GAINS]
            last, first = [float(s[-1]) for s, _ in sizes], [float(g[0]) for _, g in sizes]
            axes.plot(_GAINS, last, "o-", color=BLUE, ms=5, label=f"activations at layer {depth}")
            axes.plot(_GAINS, first, "s--", color=ORANGE, ms=5, label="gradients at layer 0")
            _dress(axes, f"{name} after each weight", depth)
            axes.set(xlim=(0.55, 2.45), xlabel="gain")
        panels[0].set_ylabel("standard deviation (log scale)")
        panels[0].axvline(math.sqrt(2), color=INK, lw=0.9, ls=":")
        panels[0].text(math.sqrt(2) - 0.04, 1e17, "gain √2", ha="right")
        _add_legend(fig, panels[0], ncols=2)
        show(
            fig,
            f"The size of signals at the far end of {depth} layers, against the gain. After "
            "ReLU, activations and gradients both rise steeply with the gain, from about 1e-19 "
            "at gain 0.6 to 1e11 at gain 2.4, and are near 1 at gain √2. After tanh, "
            "activations level off just under 1 for gains above 1, while gradients keep rising.",
        )


def _show_sliders(depth: int) -> None:
    import ipywidgets  # here, so that only a reader with a front end waits for it

    late = {"continuous_update": False}  # redraw when the slider is let go
    gain = ipywidgets.FloatSlider(value=1.0, min=0.4, max=3.0, step=0.1, description="gain", **late)
    layers = ipywidgets.IntSlider(value=depth, min=2, max=100, description="depth", **late)
    kind = ipywidgets.Dropdown(options=list(_ACTIVATIONS), description="activation")
    picture = ipywidgets.HTML()

    def redraw(_: object = None) -> None:
        picture.value = _picture(round(gain.value, 1), layers.value, kind.value)

    for control in (gain, layers, kind):
        control.observe(redraw, "value")
    redraw()
    display(ipywidgets.VBox([ipywidgets.HBox([gain, layers, kind]), picture]))


@functools.lru_cache(maxsize=256)
def _picture(gain: float, depth: int, kind: str) -> str:
    activations, gradients = signal_sizes(_with_gain(gain), depth, _ACTIVATIONS[kind])
    with figure(3.2) as (fig, axes):
        axes.plot(*_inside(activations), "o-", color=BLUE, ms=4, markevery=5, label="activations")
        axes.plot(*_inside(gradients), "s--", color=ORANGE, ms=4, markevery=5, label="gradients")
        _dress(axes, f"{depth} layers, {kind}, gain {gain:.1f}", depth)
        axes.set_ylabel("standard deviation (log scale)")
        axes.legend(loc="upper left", frameon=False)
        alt = (
            f"With gain {gain:.1f} and {kind}, activations go from size {activations[0]:.0e} at layer 0 "
            f"to {activations[-1]:.0e} at layer {depth}, and gradients from {gradients[-1]:.0e} "
            f"at layer {depth} to {gradients[0]:.0e} at layer 0."
        )
        return image(fig, alt)
