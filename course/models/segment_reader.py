"""Make `segment-reader.safetensors`: a small net that reads the digits of a seven-segment display.

    python -m course.models.segment_reader course/lessons/05-file-io/segment-reader.safetensors

Lesson 5 hands the file out, and students load it into a net of their own layers. Its tensors carry the names and
shapes that PyTorch's layers use. The data is drawn here: a digit's seven segments, each brighter or darker
by chance, and some of them as bright as if they were on.
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F  # noqa: N812

# Which segments are on, from the top one clockwise, the middle one last: a row per digit.
_ROWS = ("1111110", "0110000", "1101101", "1111001", "0110011", "1011011", "1011111", "1110000", "1111111", "1111011")
SEGMENTS = torch.tensor([[float(on) for on in row] for row in _ROWS])
HIDDEN, SLOPE, NOISE, STEPS = 16, 0.1, 0.25, 2000
SETTINGS = {
    "hidden": str(HIDDEN),
    "slope": str(SLOPE),
    "input": "seven segments, from the top one clockwise, the middle last",
}


class Reader(nn.Module):
    """The net: layer norm, a linear layer with a leaky ReLU, and a linear layer with ten outputs."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(7)
        self.hidden = nn.Linear(7, HIDDEN)
        self.out = nn.Linear(HIDDEN, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Ten scores for each row of seven brightnesses: `(batch, 7)` → `(batch, 10)`."""
        scores: torch.Tensor = self.out(F.leaky_relu(self.hidden(self.norm(x)), SLOPE))
        return scores


def drawn(digits: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """The brightness of each segment, `(batch, 7)`, for digits `(batch,)`, with noise."""
    return SEGMENTS[digits] + NOISE * torch.randn(len(digits), 7, generator=generator)


def train(seed: int = 0) -> Reader:
    """A net that was trained until it reads nearly all digits."""
    torch.manual_seed(seed)
    net, generator = Reader(), torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(STEPS):
        digits = torch.randint(0, 10, (256,), generator=generator)
        loss = F.cross_entropy(net(drawn(digits, generator)), digits)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return net


def main() -> None:
    """Train, say how good the net is, and write the file."""
    net, generator = train(), torch.Generator().manual_seed(1)
    digits = torch.randint(0, 10, (10_000,), generator=generator)
    right = (net(drawn(digits, generator)).argmax(1) == digits).float().mean().item()
    path = Path(sys.argv[1])
    save_file(net.state_dict(), path, metadata={"made by": __spec__.name, **SETTINGS})
    print(f"{path}: {path.stat().st_size} bytes, {100 * right:.1f} % of noisy digits read rightly")


if __name__ == "__main__":
    main()
