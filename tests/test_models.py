"""The model files that lessons hand out are what their programs make, and good at what they do."""

import torch
from safetensors.torch import load_file
from torch.nn import functional as F  # noqa: N812

from course.models import segment_reader as made
from tests.conftest import ROOT

FILE = ROOT / "course" / "lessons" / "05-file-io" / "segment-reader.safetensors"


def test_the_file_reads_noisy_digits():
    net = made.Reader()
    net.load_state_dict(load_file(FILE))
    generator = torch.Generator().manual_seed(5)
    digits = torch.randint(0, 10, (2000,), generator=generator)
    assert (net(made.drawn(digits, generator)).argmax(1) == digits).float().mean() > 0.9
    assert net(made.SEGMENTS).argmax(1).tolist() == list(range(10))


def test_its_program_trains_such_a_net(monkeypatch):
    monkeypatch.setattr(made, "STEPS", 300)
    loss = F.cross_entropy(made.train()(made.SEGMENTS), torch.arange(10))
    assert loss < 0.5
