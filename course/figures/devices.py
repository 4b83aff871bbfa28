"""Figures of the GPU lesson. Times in them come from a stated model, and say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, Rectangle

from course.figures import BLUE, INK, ORANGE, PALE, drawn, figure, show

Point = tuple[float, float]


@dataclass(frozen=True)
class Machine:
    """A plain model of a machine: every time in the figures follows from these numbers.

    Attributes:
        cpu_speed: the CPU's operations in a second.
        gpu_speed: the device's operations in a second.
        bus_speed: bytes that cross between host and device in a second.
        cpu_start: seconds to start an operation on the CPU.
        gpu_start: seconds to start one on the device.
        copy_start: seconds to start a copy.
    """

    cpu_speed: float = 2e11
    gpu_speed: float = 1e13
    bus_speed: float = 1e10
    cpu_start: float = 1e-6
    gpu_start: float = 1e-5
    copy_start: float = 1e-5

    def on_cpu(self, n: int | np.ndarray) -> float | np.ndarray:
        """Seconds to multiply two `n` × `n` matrices on the CPU."""
        return self.cpu_start + 2.0 * n**3 / self.cpu_speed

    def on_gpu(self, n: int | np.ndarray) -> float | np.ndarray:
        """Seconds to multiply them on the device, if they are there already."""
        return self.gpu_start + 2.0 * n**3 / self.gpu_speed

    def with_copies(self, n: int | np.ndarray) -> float | np.ndarray:
        """Seconds to copy both to the device, multiply, and copy the product back."""
        return self.on_gpu(n) + 3 * (self.copy_start + 4.0 * n**2 / self.bus_speed)


@drawn
def draw_memory() -> None:
    """Host memory and device memory, and what crosses the bus in a training step."""
    host = ["net, as it was made", "a batch: x and y", "the loss, as a number"]
    device = ["parameters, gradients", "x, y, activations", "the loss, as a tensor"]
    with figure(3.2) as (fig, ax):
        ax.set(xlim=(0, 10), ylim=(0, 4.5))
        ax.axis("off")
        _memory(ax, 0.1, "Host memory (CPU)", host, PALE)
        _memory(ax, 6.5, "Device memory (GPU)", device, "white")
        _cross(ax, (3.3, 2.9), (6.7, 2.9), "net.to(device)\nonce", BLUE, "-")
        _cross(ax, (3.3, 1.9), (6.7, 1.9), "x.to(device)\neach step", BLUE, "-")
        _cross(ax, (6.7, 0.9), (3.3, 0.9), "loss.item()\nhost waits", ORANGE, "--")
        ax.text(5, 3.9, "the bus", ha="center", va="center", weight="bold")
        show(
            fig,
            "Two boxes, host memory on the left and device memory on the right, joined by the bus. "
            "Parameters cross once, to the device, by net.to(device). The batch crosses each step by "
            "x.to(device). Only the loss comes back, by loss.item(), and for that the host waits. "
            "Activations and gradients stay on the device.",
        )


def _memory(ax: Axes, left: float, title: str, contents: list[str], tone: str) -> None:
    ax.add_patch(FancyBboxPatch((left + 0.1, 0.3), 3.2, 3.9, boxstyle="round,pad=0.1", fc=tone, ec=INK))
    ax.text(left + 1.7, 3.9, title, ha="center", va="center", weight="bold")
    for row, text in enumerate(contents):
        ax.add_patch(Rectangle((left + 0.2, 2.6 - row), 3.0, 0.6, fc="white", ec=INK, lw=0.8))
        ax.text(left + 1.7, 2.9 - row, text, ha="center", va="center")


def _cross(ax: Axes, start: Point, end: Point, text: str, tone: str, line: str) -> None:
    ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": tone, "lw": 2, "ls": line})
    first, second = text.split("\n")
    ax.text(5, start[1] + 0.1, first, ha="center", va="bottom", family="monospace", fontsize=9.5)
    ax.text(5, start[1] - 0.1, second, ha="center", va="top", fontsize=9.5)


@drawn
def draw_sizes(machine: Machine | None = None) -> None:
    """The model's time for one matrix product, over the size, on both devices and with copies."""
    machine = machine or Machine()
    n = np.unique(np.geomspace(8, 8192, 120).astype(int)).astype(float)
    lines = [
        ("on the CPU", machine.on_cpu(n), INK, "-"),
        ("on the GPU, with three copies", machine.with_copies(n), ORANGE, "--"),
        ("on the GPU, data already there", machine.on_gpu(n), BLUE, ":"),
    ]
    with figure(3.3) as (fig, ax):
        for label, seconds, tone, style in lines:
            ax.loglog(n, seconds * 1e6, label=label, color=tone, ls=style, lw=2.2)
        near, far = (round(n[np.argmax(times < machine.on_cpu(n))], -1) for times in (lines[2][1], lines[1][1]))
        for size, offset, side in ((near, (10, -15), "left"), (far, (-8, 10), "right")):
            point = (size, machine.on_cpu(size) * 1e6)
            ax.plot(*point, "o", color=INK, mfc="white", ms=8, zorder=5)
            ax.annotate(f"equal at n ≈ {size:.0f}", point, xytext=offset, textcoords="offset points", ha=side)
        best, copied = (machine.on_cpu(8192) / time(8192) for time in (machine.on_gpu, machine.with_copies))
        ticks = (8, 32, 128, 512, 2048, 8192)
        ax.set_xticks(ticks, [str(tick) for tick in ticks])
        ax.minorticks_off()
        ax.set(xlabel="size n of the two n × n matrices", ylabel="microseconds")
        ax.set_title("A model, not a measurement")
        ax.legend(frameon=False, loc="upper left")
        show(
            fig,
            "Model times of one matrix product against size n, both axes logarithmic. Small products "
            "are faster on the CPU: on the GPU the fixed cost to start, 10 microseconds, and to copy, "
            "30 more, is larger than the work. With data already there the GPU wins from about n = "
            f"{near:.0f} on; with copies only from about n = {far:.0f} on. For the largest size the GPU "
            f"is {best:.0f} times faster, or {copied:.0f} with copies.",
        )


LAUNCH, WORK, READ = 10, 40, 20  # microseconds, in the timelines
Bar = tuple[str, str, float, float]  # row, kind, start, length


def schedule(products: int, read_each: bool, devices: int = 1) -> list[Bar]:
    """When host and devices are busy, if the host launches `products` and reads results.

    Args:
        products: how many matrix products, dealt out to the devices in turn.
        read_each: read each result at once, or all of a device's in one copy at the end.
        devices: how many devices.
    """
    bars: list[Bar] = []
    now, free = 0.0, [0.0] * devices

    def read(device: int) -> None:
        nonlocal now
        ready = max(now, free[device])
        bars.extend([("host", "wait", now, ready - now), ("host", "read", ready, READ)])
        now = ready + READ

    for k in range(products):
        device = k % devices
        bars.append(("host", "launch", now, LAUNCH))
        now += LAUNCH
        start = max(now, free[device])
        bars.append((f"device {device}", "work", start, WORK))
        free[device] = start + WORK
        if read_each:
            read(device)
    if not read_each:
        for device in range(devices):
            read(device)
    return [bar for bar in bars if bar[3] > 0]


_LOOKS: dict[str, dict[str, Any]] = {
    "launch": {"fc": INK, "hatch": None, "label": "launch one product"},
    "wait": {"fc": "white", "hatch": "....", "label": "host waits"},
    "read": {"fc": ORANGE, "hatch": "\\\\\\", "label": "copy a result to the host"},
    "work": {"fc": BLUE, "hatch": None, "label": "one product"},
}


@drawn
def draw_timelines(products: int = 6) -> None:
    """Host and device over time: reading each result, reading once, and two devices."""
    cases = [
        ("Read each result", schedule(products, read_each=True)),
        ("Read once, at the end", schedule(products, read_each=False)),
        ("Two devices, read each of them once", schedule(products, read_each=False, devices=2)),
    ]
    with figure(4.3, nrows=3, sharex=True, height_ratios=[2, 2, 3]) as (fig, axes):
        for ax, (title, bars) in zip(axes, cases, strict=True):
            _timeline(ax, title, bars)
        axes[-1].set_xlabel("microseconds (a model, not a measurement)")
        handles = [Rectangle((0, 0), 1, 1, ec=INK, lw=0.6, **look) for look in _LOOKS.values()]
        fig.legend(handles=handles, loc="outside lower center", ncols=4, frameon=False, fontsize=9)
        ends = [max(start + length for _, _, start, length in bars) for _, bars in cases]
        show(
            fig,
            f"Three timelines of {products} matrix products. Read each result: host and device take "
            f"turns, one waits for the other, {ends[0]:.0f} microseconds. Read once at the end: the host "
            f"launches all and the device works without a gap, {ends[1]:.0f} microseconds. Two devices: "
            f"both work at the same time, {ends[2]:.0f} microseconds.",
        )


def _timeline(ax: Axes, title: str, bars: list[Bar]) -> None:
    rows = ["host", *sorted({row for row, *_ in bars} - {"host"})]
    for row, kind, start, length in bars:
        look = {key: value for key, value in _LOOKS[kind].items() if key != "label"}
        edge = "white" if kind in ("launch", "work") else INK
        ax.barh(rows.index(row), length, left=start, height=0.7, ec=edge, lw=0.6, **look)
    end = max(start + length for _, _, start, length in bars)
    ax.axvline(end, color=INK, lw=1, ls="--")
    ax.text(end + 4, (len(rows) - 1) / 2, f"{end:.0f} µs", va="center", weight="bold")
    ax.set_yticks(range(len(rows)), rows)
    ax.invert_yaxis()
    ax.set_title(title, loc="left", fontsize=10)
