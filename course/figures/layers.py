"""Figures of lesson 4: what a few layers do to the numbers that pass through them."""

from __future__ import annotations

import torch
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from course.figures import BLUE, INK, ORANGE, PALE, drawn, figure, show

_SHADES = LinearSegmentedColormap.from_list("pale", ["#ffffff", "#b9c9da"])
_MARKERS = ("o", "s", "^", "D", "v", "P")
_GREY = "#7a7a7a"


@drawn
def show_bilinear(x: torch.Tensor, weight: torch.Tensor) -> None:
    """Show the bilinear reduction of one vector as outer product times weight slices.

    Args:
        x: one vector, of shape `(in_features,)`, small whole numbers.
        weight: of shape `(in_features, in_features, out_features)`, small whole numbers.
    """
    outputs = torch.einsum("ijk,i,j->k", weight, x, x)
    outer = torch.outer(x, x)
    with figure(height=2.15 * len(outputs), nrows=len(outputs), ncols=3, squeeze=False) as (fig, axes):
        for k, row in enumerate(axes):
            _draw_grid(row[0], outer, "x[i] · x[j]", x)
            _draw_grid(row[1], weight[:, :, k], f"weight[i, j, {k}]")
            _draw_grid(row[2], outer * weight[:, :, k], "product, cell by cell")
            _write_beside(row[0], "×")
            _write_beside(row[1], "=")
            total = f"sum of all:\ny[{k}] = {_write(outputs[k])}"
            row[2].text(1.12, 0.5, total, transform=row[2].transAxes, va="center", size=12)
        sums = " and ".join(f"y[{k}] = {value:g}" for k, value in enumerate(outputs))
        show(
            fig,
            "One row of grids for each output. First grid: the products x[i]·x[j] of every pair of values "
            f"of x = {x.tolist()}, the same in each row. Second grid: the slice of the weight for this "
            "output. Third grid: both multiplied cell by cell. The sum of the third grid's cells is the "
            f"output: {sums}.",
        )


def _draw_grid(ax: Axes, values: torch.Tensor, title: str, labels: torch.Tensor | None = None) -> None:
    rows, columns = values.shape
    ax.imshow(values.abs().numpy(), cmap=_SHADES, vmin=0, vmax=max(1.0, float(values.abs().max())))
    for i in range(rows):
        for j in range(columns):
            ax.text(j, i, _write(values[i, j]), ha="center", va="center", color=INK, size=11)
    ax.set_title(title, size=10, family="monospace" if "[" in title else None)
    names = [] if labels is None else [_write(label) for label in labels]
    ax.set_xticks(range(len(names)), names)
    ax.set_yticks(range(len(names)), names)
    ax.tick_params(length=0)
    ax.spines[["top", "right"]].set_visible(True)
    ax.spines[:].set_color(_GREY)


def _write(value: torch.Tensor) -> str:
    return f"{value.item() or 0.0:g}".replace("-", "−")  # `or 0.0`: no minus sign before zero


def _write_beside(ax: Axes, sign: str) -> None:
    ax.text(1.13, 0.5, sign, transform=ax.transAxes, ha="center", va="center", size=16)


@drawn
def show_fourier(signal: torch.Tensor, keep: int) -> None:
    """Show the Fourier coefficients of a real signal, and the signal rebuilt from leading ones.

    Args:
        signal: a real signal, of shape `(n,)`.
        keep: a small number of leading coefficients to rebuild the signal from, besides `n // 2`.
    """
    n = len(signal)
    with figure(height=2.9, ncols=2, width_ratios=(1, 1.25)) as (fig, (left, right)):
        _draw_coefficients(left, torch.fft.fft(signal).abs())
        right.plot(signal, "o", color=INK, ms=4, label="signal")
        right.plot(_rebuild(signal, keep), "--", color=ORANGE, lw=2, label=f"from the first {keep}")
        right.plot(_rebuild(signal, n // 2), "-", color=BLUE, lw=1.2, label=f"from the first {n // 2}")
        right.set(xlabel="position in the signal", title="rebuilt from leading coefficients")
        right.set_ylim(top=float(signal.max()) + 0.75 * float(signal.max() - signal.min()))
        right.legend(frameon=False, loc="upper right", fontsize=9)
        show(
            fig,
            f"Left: the sizes of the {n} Fourier coefficients of a signal. From coefficient 1 on they read "
            "the same forwards and backwards: the second half mirrors the first. Right: the signal's "
            f"values as dots. The curve rebuilt from the first {keep} coefficients follows only the slow "
            f"swings; the curve from the first {n // 2}, half of all, meets every dot.",
        )


def _rebuild(signal: torch.Tensor, keep: int) -> torch.Tensor:
    coefficients = torch.fft.rfft(signal)
    coefficients[keep:] = 0
    rebuilt: torch.Tensor = torch.fft.irfft(coefficients, n=len(signal))
    return rebuilt


def _draw_coefficients(ax: Axes, sizes: torch.Tensor) -> None:
    n, half = len(sizes), len(sizes) // 2
    ax.axvspan(-0.7, half - 0.5, color=PALE, lw=0)
    ax.vlines(range(n), 0, sizes, color=_GREY, lw=1, linestyle="-")
    ax.plot(range(half), sizes[:half], "o", color=BLUE, ms=5)
    ax.plot(range(half, n), sizes[half:], "o", color=BLUE, mfc="white", ms=5)
    top = 1.25 * float(sizes.max())
    ax.text(half / 2 - 0.6, top, "leading half", ha="center", va="top")
    ax.text(half + (n - half) / 2 - 0.3, top, "its mirror", ha="center", va="top")
    ax.set(xlabel="coefficient f", title="size of each coefficient")
    ax.set(xlim=(-0.7, n - 0.3), ylim=(0, top * 1.02))


@drawn
def show_layer_norm(x: torch.Tensor) -> None:
    """Show the rows of `x` as points on a line, before and after layer norm.

    Args:
        x: of shape `(rows, features)`, with at most six features.
    """
    normed = torch.nn.functional.layer_norm(x, x.shape[1:])
    with figure(height=2.6, ncols=2, sharey=True, width_ratios=(1.5, 1)) as (fig, (left, right)):
        for ax, values, title in ((left, x, "before: x"), (right, normed, "after layer norm")):
            _draw_rows(ax, values, title)
        left.set_yticks(range(len(x)), [f"row {row}" for row in range(len(x))])
        left.invert_yaxis()
        right.tick_params(axis="y", length=0)
        entries = right.get_legend_handles_labels()
        fig.legend(*entries, loc="outside lower center", ncols=x.shape[1] + 1, frameon=False, fontsize=9)
        show(
            fig,
            f"The {x.shape[1]} values of each of {len(x)} rows, as points on a line. Before layer norm the "
            "rows lie at different places and are spread differently. After it, every row has its mean at "
            "0 and a similar spread, and within each row the points keep their order and their relative "
            "distances.",
        )


def _draw_rows(ax: Axes, values: torch.Tensor, title: str) -> None:
    for row, items in enumerate(values):
        ax.plot([items.min(), items.max()], [row, row], color=_GREY, lw=1, linestyle="-", zorder=1)
    for feature, marker in zip(range(values.shape[1]), _MARKERS, strict=False):
        ax.plot(
            values[:, feature],
            range(len(values)),
            marker,
            ls="",
            color=BLUE,
            mfc="white",
            mew=1.5,
            ms=7,
            label=f"feature {feature}",
        )
    ax.plot(values.mean(1), range(len(values)), "|", ls="", color=INK, ms=17, mew=2, label="mean of the row")
    ax.set(title=title, ylim=(-0.6, len(values) - 0.4))


@drawn
def show_difference_error() -> None:
    """Show how wrong a measured slope is, by step size, in single and in double precision."""
    steps = torch.logspace(-9, 0, 37, dtype=torch.float64)
    with figure(height=2.9) as (fig, ax):
        _draw_errors(ax, steps, torch.float32, "--", ORANGE)
        _draw_errors(ax, steps, torch.float64, "-", BLUE)
        ax.axvline(1e-6, color=INK, lw=1, linestyle=":")
        ax.text(1.15e-6, 3e-12, "the step of gradcheck", va="bottom", size=9)
        ax.set(
            xscale="log",
            yscale="log",
            xlabel="step h",
            ylabel="error of the slope",
            title="slope of x³ at x = 1.3, measured with a step h",
            ylim=(1e-12, 300),
        )
        show(
            fig,
            "Error of the measured slope of x³ at x = 1.3, against the step h, on two logarithmic axes. "
            "Each curve falls as h shrinks, then rises again when rounding takes over. At gradcheck's "
            "step of one millionth, the error is below one billionth in float64, and about 0.3, which is "
            "useless, in float32.",
        )


def _draw_errors(ax: Axes, steps: torch.Tensor, dtype: torch.dtype, line: str, color: str) -> None:
    x, h = torch.tensor(1.3, dtype=dtype), steps.to(dtype)
    slope = ((x + h) ** 3 - (x - h) ** 3) / (2 * h)
    error = (slope.double() - 3 * x.double() ** 2).abs().clamp_min(1e-12)
    ax.plot(steps, error, line, color=color, lw=1.8)
    first = int(error.isfinite().nonzero()[0])
    ax.text(
        float(steps[first]),
        float(error[first]) * 2.5,
        str(dtype).removeprefix("torch."),
        color=INK,
        va="bottom",
        size=10,
    )
