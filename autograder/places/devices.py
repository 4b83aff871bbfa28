"""Which device the notebooks that ask for one run on. CUDA is asked for in another process, never initialised here."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache

from autograder import UsageError

CHOICES = ("auto", "cpu", "cuda")
# Of a GPU's slots: one notebook of this course needs little memory, but its CUDA context alone takes some 500 MB.
GPU_JOBS = 1


@cache
def gpu_count() -> int:
    """How many CUDA devices torch can use on this machine."""
    question = "import torch; print(torch.cuda.device_count() if torch.cuda.is_available() else 0)"
    done = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False)
    return int(done.stdout or 0) if done.returncode == 0 else 0


def choose(wanted: str, count: int) -> str:
    """The device that `--device` comes to, where there are `count` GPUs: "cpu" or "cuda".

    Raises:
        UsageError: it can't be had.
    """
    if wanted not in CHOICES:
        raise UsageError(f"--device must be {', '.join(CHOICES[:-1])} or {CHOICES[-1]}, not {wanted!r}.")
    if wanted == "cuda" and not count:
        raise UsageError("--device cuda: torch finds no CUDA device. Nothing was run. Grade with --device cpu or auto.")
    return "cuda" if count and wanted != "cpu" else "cpu"


def gpu_of(slot: int, count: int, per_gpu: int = GPU_JOBS) -> int | None:
    """The GPU that a slot works on, or None where all GPUs have as many slots as they may."""
    return slot % count if slot < count * per_gpu else None


def visible(gpu: int) -> str:
    """The value of CUDA_VISIBLE_DEVICES that lets a worker's kernels see one GPU of those that we see."""
    ours = os.environ.get("CUDA_VISIBLE_DEVICES", "")
    return ours.split(",")[gpu] if ours else str(gpu)
