"""The simulated device keeps a GPU's rules, and its limits are those that are documented.

These tests pin down what `course.devices` uses of torch's private side: if a new torch breaks one,
the lesson breaks with it. Each test with `device` runs on a simulated device, and on CUDA where
there is some.
"""

from __future__ import annotations

import copy
import io
import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812

from autograder.contract.check import reseed
from autograder.contract.compare import compare_raw
from autograder.contract.evidence import NotPlain, decode, encode
from course.devices import Ledger, memory_limit, place, synchronize, teaching_device, teaching_pair
from course.simulated import DEVICE_COUNT, SimTensor

ROOT = Path(__file__).resolve().parents[1]
NO_CUDA = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device, and torch finds none")
MIXED = "Expected all tensors to be on the same device"


@pytest.fixture(params=["simulated", pytest.param("cuda", marks=NO_CUDA)])
def device(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> torch.device:
    monkeypatch.setenv("TEACHING_DEVICE", request.param)
    return teaching_device()


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> tuple[torch.device, torch.device]:
    monkeypatch.setenv("TEACHING_DEVICE", "simulated")
    return teaching_pair()


def train(device: torch.device | str, make_optimizer, steps: int = 5) -> list[float]:
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(),
        nn.Linear(32, 8), nn.LayerNorm(8), nn.Linear(8, 3),
    ).to(device)  # fmt: skip
    optimizer = make_optimizer(net.parameters())
    x, y = torch.randn(5, 1, 6, 6).to(device), torch.randint(0, 3, (5,)).to(device)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


OPTIMIZERS = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9),
    "adam": lambda parameters: torch.optim.Adam(parameters, lr=0.01),
    "adamw": lambda parameters: torch.optim.AdamW(parameters, lr=0.01),
}


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("index", [0, 1])
def test_training_equals_the_cpus_exactly(pair, index, name):
    assert train(pair[index], OPTIMIZERS[name]) == train("cpu", OPTIMIZERS[name])


class TestChoice:
    def test_without_cuda_it_is_simulated(self, monkeypatch):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
        monkeypatch.delenv("TEACHING_DEVICE", raising=False)
        assert str(teaching_device()) == "sim:0"
        assert str(teaching_device(1)) == "sim:1"

    @pytest.mark.parametrize(("choice", "expected"), [("auto", "cuda:0"), ("cuda", "cuda:0"), ("simulated", "sim:0")])
    def test_the_environment_decides(self, monkeypatch, choice, expected):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
        monkeypatch.setenv("TEACHING_DEVICE", choice)
        assert str(teaching_device()) == expected

    @pytest.mark.parametrize(("choice", "message"), [("cuda", "finds no CUDA device"), ("gpu", "must be auto")])
    def test_what_is_not_there_is_refused(self, monkeypatch, choice, message):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
        monkeypatch.setenv("TEACHING_DEVICE", choice)
        with pytest.raises(RuntimeError, match=message):
            teaching_device()

    @pytest.mark.parametrize(("count", "expected"), [(1, ["sim:0", "sim:1"]), (2, ["cuda:0", "cuda:1"])])
    def test_a_pair_is_of_one_kind(self, monkeypatch, count, expected):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
        monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
        monkeypatch.setenv("TEACHING_DEVICE", "auto")
        assert [str(one) for one in teaching_pair()] == expected


class TestRules:
    def test_mixes_raise(self, device):
        x, y = torch.ones(2, 2), torch.ones(2, 2, device=device)
        for mix in (lambda: x + y, lambda: y + x, lambda: y @ x, lambda: torch.cat([x, y]), lambda: torch.equal(x, y),
                    lambda: y.add_(x), lambda: F.linear(x, y), lambda: x[y.long()]):  # fmt: skip
            with pytest.raises(RuntimeError):
                mix()

    def test_two_devices_mixed_raise_and_say_which(self, pair):
        with pytest.raises(RuntimeError, match=f"{MIXED}, but found at least two devices, sim:0 and sim:1"):
            torch.ones(2, device=pair[0]) + torch.ones(2, device=pair[1])

    def test_host_numbers_may_join_in(self, device):
        y = torch.ones(3, device=device)
        assert (y * 2 + torch.tensor(1.0)).tolist() == [3.0, 3.0, 3.0]
        assert y.masked_fill(y > 0, torch.tensor(5.0)).tolist() == [5.0, 5.0, 5.0]
        with pytest.raises(RuntimeError):
            y + torch.tensor([1.0])

    def test_indices_may_stay_on_the_host(self, device):
        y = torch.arange(4.0, device=device)
        assert y[torch.tensor([1, 3])].tolist() == [1.0, 3.0]
        y[torch.tensor([0])] = 9.0
        assert y.tolist() == [9.0, 1.0, 2.0, 3.0]
        with pytest.raises(RuntimeError):
            torch.arange(4.0)[torch.tensor([1], device=device)]

    def test_an_unregistered_tensor_stays_behind(self, device):
        class Shift(nn.Module):
            def __init__(self):
                super().__init__()
                self.offset = torch.ones(3)

            def forward(self, x):
                return x + self.offset

        net = Shift().to(device)
        assert net.offset.device.type == "cpu"
        with pytest.raises(RuntimeError, match=MIXED):
            net(torch.ones(3, device=device))

    def test_layers_in_a_python_list_stay_behind(self, device):
        net = nn.Module()
        net.layers = [nn.Linear(2, 2)]
        net.to(device)
        with pytest.raises(RuntimeError):
            net.layers[0](torch.ones(1, 2, device=device))

    def test_a_hard_coded_cpu_and_a_default_device_are_caught(self, device):
        x = torch.ones(2, 3, device=device)
        for wrong in (lambda: x + torch.zeros(3, device="cpu"), lambda: x + torch.arange(3)):
            with pytest.raises(RuntimeError, match=MIXED):
                wrong()

    @NO_CUDA
    def test_a_hard_coded_cuda_index_is_caught(self, pair):
        with pytest.raises(RuntimeError):
            torch.ones(2, device=pair[0]) + torch.ones(2, device="cuda")

    def test_no_such_device(self, pair):
        with pytest.raises(RuntimeError, match="invalid device ordinal: sim:2"):
            torch.ones(2, device="sim:2")

    def test_numpy_is_refused(self, device):
        with pytest.raises(TypeError, match=r"Use Tensor.cpu\(\)"):
            torch.ones(2, device=device).numpy()

    def test_a_gradient_must_live_with_its_parameter(self, device):
        layer = nn.Linear(2, 1, device=device)
        with pytest.raises(RuntimeError):
            layer.weight.grad = torch.ones(1, 2)


FACTORIES = [
    lambda device: torch.zeros(2, 3, device=device),
    lambda device: torch.arange(1, 7, 2, device=device),
    lambda device: torch.eye(3, device=device),
    lambda device: torch.linspace(0, 1, 5, device=device),
    lambda device: torch.full((2,), 3.5, device=device),
    lambda device: torch.tensor([[1.0, 2.0]], device=device),
    lambda device: torch.as_tensor([1, 2], device=device),
    lambda device: torch.ones(3, dtype=torch.float64).to(device),
]


@pytest.mark.parametrize("make", FACTORIES)
def test_tensors_are_made_and_copied(device, make):
    made, expected = make(device), make("cpu")
    assert made.device == device
    assert (made.dtype, made.shape, made.stride()) == (expected.dtype, expected.shape, expected.stride())
    assert torch.equal(made.cpu(), expected)
    assert made.tolist() == expected.tolist()


DRAWS = {
    "rand": lambda device: torch.rand(5, device=device),
    "randn": lambda device: torch.randn(5, device=device),
    "randperm": lambda device: torch.randperm(50, device=device),
    "normal_": lambda device: torch.empty(5, device=device).normal_(),
    "rand_like": lambda device: torch.rand_like(torch.ones(5, device=device)),
    "dropout": lambda device: F.dropout(torch.ones(60, device=device)),
    "bernoulli": lambda device: torch.bernoulli(torch.full((60,), 0.5, device=device)),
    "multinomial": lambda device: torch.multinomial(torch.ones(50, device=device), 20),
}


@pytest.mark.parametrize("name", DRAWS)
class TestRandomNumbers:
    """A device has a generator of its own."""

    def test_a_seed_repeats_them(self, device, name):
        torch.manual_seed(3)
        first = DRAWS[name](device)
        second = DRAWS[name](device)
        torch.manual_seed(3)
        assert torch.equal(DRAWS[name](device), first)
        assert not torch.equal(second, first)

    def test_they_are_not_the_cpus_and_leave_those_alone(self, device, name):
        torch.manual_seed(3)
        expected = torch.rand(4)
        torch.manual_seed(3)
        drawn = DRAWS[name](device)
        assert torch.equal(torch.rand(4), expected)
        torch.manual_seed(3)
        assert not torch.equal(DRAWS[name]("cpu"), drawn.cpu())

    def test_two_devices_draw_apart(self, pair, name):
        torch.manual_seed(3)
        assert not torch.equal(DRAWS[name](pair[0]).cpu(), DRAWS[name](pair[1]).cpu())


class TestGenerator:
    def test_of_the_device(self, device):
        drawn = [torch.rand(3, device=device, generator=torch.Generator(device).manual_seed(s)) for s in (1, 1, 2)]
        assert torch.equal(drawn[0], drawn[1])
        assert not torch.equal(drawn[0], drawn[2])
        assert torch.Generator(device=device).device == device

    def test_of_another_device_is_refused(self, device):
        with pytest.raises(RuntimeError, match=r"Expected a '.*' device type for generator but found 'cpu'"):
            torch.empty(3, device=device).normal_(generator=torch.Generator())

    def test_the_cpus_stay_as_they_were(self, pair):
        generator = torch.Generator()
        assert isinstance(generator, torch.Generator)
        assert isinstance(torch.default_generator, torch.Generator)
        assert generator.device.type == "cpu"
        assert torch.rand(2, generator=generator.manual_seed(1)).tolist() == pytest.approx([0.7576, 0.2793], abs=1e-4)

    def test_the_graders_seed_is_theirs_too(self, pair):
        drawn = []
        for _ in range(2):
            reseed(5)
            drawn.append(torch.rand(3, device=pair[1]).tolist())
        assert drawn[0] == drawn[1]


@pytest.mark.parametrize("index", [0, 1])
def test_new_tensors_live_where_the_old_one_lives(pair, index):
    x = torch.ones(2, dtype=torch.float64, device=pair[index])
    made = [x.new_tensor([1, 2]), x.new_zeros(2), x.new_ones(2), x.new_full((2,), 3.0), torch.zeros_like(x)]
    assert {(one.device, one.dtype) for one in made} == {(pair[index], torch.float64)}


def test_a_default_device_is_obeyed(device):
    with device:
        assert torch.arange(3).device == device
        assert nn.Linear(2, 2).weight.device == device
    assert torch.arange(3).device.type == "cpu"


class TestTo:
    def test_of_a_tensor_is_a_copy(self, device):
        x = torch.ones(2)
        y = x.to(device)
        y.add_(1)
        assert x.tolist() == [1.0, 1.0]
        assert y.to(device) is y

    def test_of_a_module_is_in_place_and_keeps_parameters(self, device):
        net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
        net[1].weight = net[0].weight
        weight = net[0].weight
        optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
        assert net.to(device) is net
        assert net[0].weight is weight
        assert net[1].weight is weight
        assert isinstance(weight, nn.Parameter)
        assert weight.device == device
        net(torch.ones(1, 2, device=device)).sum().backward()
        before = weight.detach().cpu().clone()
        optimizer.step()
        assert not torch.equal(weight.cpu(), before)

    def test_there_and_back_a_net_stays_tied(self, device):
        net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2, bias=False))
        net[1].weight = net[0].weight
        weight = net[0].weight
        net(torch.ones(1, 2)).sum().backward()
        values, gradient = weight.detach().clone(), weight.grad.clone()
        assert net.to(device).cpu() is net
        assert net[0].weight is net[1].weight is weight
        assert (type(weight), weight.device.type) == (nn.Parameter, "cpu")
        assert torch.equal(weight, values)
        assert torch.equal(weight.grad, gradient)

    @pytest.mark.parametrize(
        ("make", "x"),
        [(lambda: nn.LazyLinear(2), torch.ones(3, 4)), (lambda: nn.LazyConv2d(2, 3), torch.ones(1, 2, 5, 5)),
         (lambda: nn.Sequential(nn.LazyLinear(3), nn.LazyBatchNorm1d()), torch.ones(3, 4))],
    )  # fmt: skip
    def test_a_lazy_layer_is_made_where_it_was_moved(self, device, make, x):
        net = make().to(device)
        assert net(x.to(device)).device == device
        assert {tensor.device for tensor in net.state_dict().values()} == {device}
        assert net(x.to(device)).device == device

    def test_a_gradient_crosses_devices(self, pair):
        x = torch.ones(2, requires_grad=True)
        y = (x.to(pair[0]) * 2).to(pair[1]) * 3
        y.sum().backward()
        assert x.grad.tolist() == [6.0, 6.0]

    def test_views_share_memory(self, device):
        x = torch.zeros(2, 2, device=device)
        x[0].fill_(1)
        x.T[1] += 5
        assert x.tolist() == [[1.0, 6.0], [0.0, 5.0]]


class TestLedger:
    def test_counts_copies_bytes_and_waits(self, device):
        with Ledger() as ledger:
            x = torch.ones(10).to(device)
            x.sum().item()
            x.cpu()
            x.to(device)
        assert [event.nbytes for event in ledger.events] == [40, 4, 40]
        assert [(event.source, event.target) for event in ledger.events] == [
            ("cpu", "device 0"), ("device 0", "cpu"), ("device 0", "cpu"),
        ]  # fmt: skip
        assert str(ledger) == "copies: 3, bytes: 84, waits: 3"

    def test_what_does_not_wait(self, device):
        with Ledger() as ledger:
            torch.ones(2).to(device, non_blocking=True)
            torch.empty(2, device=device).copy_(torch.ones(2), non_blocking=True)
        assert (ledger.copies, ledger.waits) == (2, 0)

    def test_tolist_is_one_copy(self, device):
        with Ledger() as ledger:
            torch.ones(3, device=device).tolist()
        assert (ledger.copies, ledger.nbytes, ledger.waits) == (1, 12, 1)

    def test_between_devices_the_host_does_not_wait(self, pair):
        with Ledger() as ledger:
            torch.ones(2, device=pair[0]).to(pair[1])
        assert (ledger.copies, ledger.waits) == (1, 0)

    def test_synchronize_is_a_wait_without_a_copy(self, device):
        with Ledger() as ledger:
            synchronize(device)
            synchronize(torch.device("cpu"))
        assert (ledger.copies, ledger.waits) == (0, 1)

    def test_backward_is_seen(self, pair):
        x = torch.ones(2, requires_grad=True)
        with Ledger() as ledger:
            x.to(pair[1]).sum().backward()
        assert [event.target for event in ledger.events] == ["device 1", "cpu"]

    def test_cpu_work_is_free_and_nothing_is_seen_outside(self, device):
        with Ledger() as ledger:
            torch.ones(2).sum().item()
        torch.ones(2).to(device)
        assert ledger.events == []


class TestEvidence:
    def test_values_are_read(self, device):
        value = {"x": torch.tensor([1.5, 2.5]).to(device), "p": nn.Linear(1, 1).to(device).weight}
        plain = decode(encode(value))
        assert type(plain["x"]) is torch.Tensor
        assert plain["x"].tolist() == [1.5, 2.5]
        assert compare_raw(value["x"] * 2, torch.tensor([3.0, 5.0])) is None

    def test_a_simulated_tensor_around_a_subclass_is_no_evidence(self, pair):
        class Liar(torch.Tensor):
            pass

        with pytest.raises(NotPlain):
            encode(SimTensor(torch.ones(2).as_subclass(Liar), pair[0]))

    def test_a_place_has_the_same_name_on_real_and_simulated_devices(self, pair):
        assert [place(one) for one in pair] == ["device 0", "device 1"]
        assert place(torch.device("cuda")) == place("cuda:0") == place(torch.ones(1, device=pair[0])) == "device 0"
        assert place("cpu") == place(torch.ones(1)) == "cpu"


def test_it_prints_as_a_tensor_on_a_device(pair):
    assert repr(torch.ones(2, device=pair[1])) == "tensor([1., 1.], device='sim:1')"
    weight = nn.Parameter(torch.ones(1, device=pair[0]))
    assert repr(weight) == "Parameter containing:\ntensor([1.], device='sim:0', requires_grad=True)"
    assert repr(weight * 2) == "tensor([2.], device='sim:0', grad_fn=<MulBackward0>)"
    assert f"{weight.sum():.2f}" == "1.00"


class TestHiddenCopies:
    """What a ledger counts where the code doesn't look like a copy."""

    @pytest.mark.parametrize(
        ("work", "counted"),
        [
            (lambda x: x[x > 0], (1, 8, 1)),
            (lambda x: x.nonzero(), (1, 8, 1)),
            (lambda x: torch.where(x > 0), (1, 8, 1)),
            (lambda x: torch.masked_select(x, x > 0), (1, 8, 1)),
            (lambda x: torch.equal(x, x), (1, 1, 1)),
            (lambda x: bool((x > 0).all()), (1, 1, 1)),
            (lambda x: torch.tensor([1.0, 2.0], device=x.device), (1, 8, 1)),
            (lambda x: torch.as_tensor([1.0, 2.0], device=x.device), (1, 8, 1)),
            (lambda x: x.__setitem__(x > 0, 0.0), (0, 0, 0)),
            (lambda x: torch.where(x > 0, x, 0.0), (0, 0, 0)),
            (lambda x: x[1:], (0, 0, 0)),
            (lambda x: x[torch.zeros(2, dtype=torch.long, device=x.device)], (0, 0, 0)),
            (lambda x: x.new_zeros(3), (0, 0, 0)),
        ],
    )
    def test_is_counted(self, device, work, counted):
        x = torch.tensor([-1.0, 1.0, 2.0]).to(device)
        with Ledger() as ledger:
            work(x)
        assert (ledger.copies, ledger.nbytes, ledger.waits) == counted

    def test_printing_is_a_copy(self, pair):
        x = torch.ones(3, device=pair[0])
        with Ledger() as ledger:
            str(x)
        assert (ledger.copies, ledger.nbytes, ledger.waits) == (1, 12, 1)


class TestFiles:
    def saved(self, thing) -> io.BytesIO:
        file = io.BytesIO()
        torch.save(thing, file)
        file.seek(0)
        return file

    def test_a_tensor_comes_back_to_its_device(self, pair):
        loaded = torch.load(self.saved({"x": torch.arange(3.0).to(pair[1]), "y": torch.ones(1)}))
        assert [str(one.device) for one in loaded.values()] == ["sim:1", "cpu"]
        assert loaded["x"].tolist() == [0.0, 1.0, 2.0]
        assert pickle.loads(pickle.dumps(torch.ones(2, device=pair[1]))).device == pair[1]

    @pytest.mark.parametrize("where", ["cpu", "sim:0", "sim:1", torch.device("cpu"), {"sim:1": "cpu"}])
    def test_map_location_decides(self, pair, where):
        loaded = torch.load(self.saved(torch.ones(2, device=pair[1])), map_location=where)
        assert str(loaded.device) == ("cpu" if isinstance(where, dict) else str(where))

    def test_what_the_cpu_saved_goes_to_a_device(self, device):
        net = nn.Linear(2, 1)
        state = torch.load(self.saved(net.state_dict()), map_location=device)
        assert {one.device for one in state.values()} == {device}
        twin = nn.Linear(2, 1).to(device)
        twin.load_state_dict(state)
        assert torch.equal(twin.weight.cpu(), net.weight)
        nested = torch.load(self.saved({"a": [torch.ones(1), (torch.ones(1), 3)]}), map_location=device)
        assert (nested["a"][0].device, nested["a"][1][0].device, nested["a"][1][1]) == (device, device, 3)

    def test_a_checkpoint_of_an_optimizer(self, device):
        net = nn.Linear(2, 1).to(device)
        optimizer = torch.optim.Adam(net.parameters())
        net(torch.ones(1, 2, device=device)).sum().backward()
        optimizer.step()
        file = self.saved({"net": net.state_dict(), "optimizer": optimizer.state_dict()})
        loaded = torch.load(file, map_location="cpu")
        assert {one.device.type for one in loaded["net"].values()} == {"cpu"}
        assert {one["exp_avg"].device.type for one in loaded["optimizer"]["state"].values()} == {"cpu"}

    def test_cpu_files_load_as_before(self, pair):
        assert torch.load(self.saved(torch.ones(2))).device.type == "cpu"
        assert torch.load(self.saved(torch.ones(2)), map_location=lambda storage, _: storage).device.type == "cpu"

    def test_a_function_as_map_location_says_that_it_cannot(self, pair):
        with pytest.raises(NotImplementedError, match="simulated device has no"):
            torch.load(self.saved(torch.ones(2, device=pair[0])), map_location=lambda storage, _: storage)

    def test_safetensors(self, device):
        from safetensors.torch import load, save

        assert load(save({"x": torch.arange(3.0).to(device)}))["x"].tolist() == [0.0, 1.0, 2.0]


class TestMemory:
    def test_more_than_there_is_raises(self, pair):
        with memory_limit(pair[0], 1000):
            torch.zeros(200, device=pair[0])
            kept = torch.zeros(200, device=pair[0])
            with pytest.raises(torch.OutOfMemoryError, match=r"sim:0 out of memory\. Tried to allocate 400 bytes"):
                torch.zeros(100, device=pair[0])
            torch.zeros(1000, device=pair[1])
            kept = kept.new_zeros(20)
            torch.zeros(200, device=pair[0])
        torch.zeros(1000, device=pair[0])

    def test_views_take_none_and_gradients_do(self, pair):
        x = torch.ones(100, device=pair[0], requires_grad=True)
        with memory_limit(pair[0], 500):
            x[:50], x.view(10, 10), x.detach()
            (x * 2)[:10]
            with pytest.raises(torch.OutOfMemoryError):
                (x * 2).exp()


def test_a_step_takes_at_most_three_times_the_cpus(pair):
    """By the processor's time, the best of many steps, in turn: a busy machine makes both slower."""

    def steps(device):
        torch.manual_seed(0)
        net = nn.Sequential(nn.Linear(128, 256), nn.LayerNorm(256), nn.ReLU(), nn.Linear(256, 10)).to(device)
        x, y = torch.randn(256, 128).to(device), torch.randint(0, 10, (256,)).to(device)
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        while True:
            start = time.process_time()
            optimizer.zero_grad()
            F.cross_entropy(net(x), y).backward()
            optimizer.step()
            yield time.process_time() - start

    on_cpu, on_device = steps("cpu"), steps(pair[0])
    times = [(next(on_cpu), next(on_device)) for _ in range(40)]
    assert min(device for _, device in times) < 3 * min(cpu for cpu, _ in times)


class TestLimits:
    """What `course.simulated` says that a simulated device can't do: if one of these fails, mend its text."""

    SENTENCE = "The simulated device has no .*; a real GPU does"

    def test_torch_accelerator(self, pair):
        assert torch.accelerator.current_accelerator().type == "sim"
        assert torch.accelerator.device_count() == 2
        with Ledger() as ledger:
            torch.accelerator.synchronize()
        assert (ledger.copies, ledger.waits) == (0, 1)

    @pytest.mark.parametrize(
        "missing",
        [
            lambda device: nn.LSTM(2, 3).to(device)(torch.ones(1, 1, 2, device=device)),
            lambda device: nn.GRU(2, 3).to(device)(torch.ones(1, 1, 2, device=device)),
            lambda device: torch.autocast(device.type).__enter__(),
            lambda device: torch.ones(2, device=device).unsqueeze_(0),
            lambda device: torch.ones(2, device=device).resize_(3),
            lambda device: torch.quantile(torch.rand(5, device=device), 0.5),
            pytest.param(
                lambda device: nn.DataParallel(nn.Linear(2, 2).to(device))(torch.ones(2, 2, device=device)),
                marks=pytest.mark.skipif(torch.cuda.is_available(), reason="a torch with CUDA has the C++ half of it"),
            ),
        ],
    )
    def test_says_so_in_one_sentence(self, pair, missing):
        with pytest.raises(NotImplementedError, match=self.SENTENCE):
            missing(pair[0])

    def test_memory_statistics(self, pair):
        with pytest.raises(AttributeError, match=r"The simulated device has no torch\.sim\.memory_allocated"):
            torch.sim.memory_allocated()

    def test_a_generator_of_the_device_serves_the_cpu_too(self, pair):
        assert torch.rand(3, generator=torch.Generator(pair[0])).device.type == "cpu"

    def test_data_of_another_device(self, pair):
        parameter = nn.Parameter(torch.ones(2))
        with pytest.raises(RuntimeError, match="incompatible tensor type"):
            parameter.data = parameter.data.to(pair[0])


class TestCpuWork:
    """A simulated device in the process changes nothing for the CPU."""

    def test_pinned_batches(self, pair):
        batches = list(torch.utils.data.DataLoader(torch.arange(4.0), batch_size=2, pin_memory=True))
        assert [batch.tolist() for batch in batches] == [[0.0, 1.0], [2.0, 3.0]]
        with Ledger() as ledger:
            batches[0].to(pair[0], non_blocking=True)
        assert ledger.waits == 0
        assert batches[0].is_pinned()
        assert not torch.ones(2).is_pinned()

    def test_modules_keep_and_get_parameters_as_before(self, pair):
        layer = nn.Linear(2, 1)
        weight = layer.weight
        assert layer.double().weight is weight
        assert layer.to("cpu").weight is weight
        assert nn.LazyLinear(2).to("cpu")(torch.ones(1, 3)).shape == (1, 2)
        assert not torch.__future__.get_swap_module_params_on_conversion()


def test_copies_of_a_model_are_independent(device):
    net = nn.Linear(2, 1).to(device)
    twin = copy.deepcopy(net)
    with torch.no_grad():
        twin.weight.zero_()
    assert twin.weight.device == device
    assert net.weight.abs().sum().item() > 0


def run_python(code: str) -> str:
    env = os.environ | {"TEACHING_DEVICE": "simulated", "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_import_changes_nothing_and_use_leaves_cpu_work_alone():
    out = run_python("""
import torch
from course import devices
def work():
    torch.manual_seed(0)
    x = torch.randn(4, 4, requires_grad=True)
    (x @ x).tanh().sum().backward()
    return x.grad.tolist(), torch.rand(2).tolist(), str(torch.zeros(1).device)
print(torch._C._get_privateuse1_backend_name(), hasattr(torch, "sim"))
before = work()
devices.teaching_device(); devices.teaching_pair(); devices.teaching_device(1)
print(torch._C._get_privateuse1_backend_name(), work() == before, torch._C._len_torch_dispatch_stack())
""")
    assert out.split() == ["privateuseone", "False", "sim", "True", "0"]


def test_it_works_in_a_fork_of_a_warm_process():
    out = run_python("""
import os, torch, torch._dynamo, torch.distributed.tensor
from course import devices
if os.fork() == 0:
    x = torch.ones(3, 3, requires_grad=True)
    second = devices.teaching_device(1)
    (x.to(second) @ x.to(second)).sum().backward()
    print(x.grad.sum().item(), flush=True)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.wait()[1]))
""")
    assert out.split() == ["54.0", "0"]


def test_two_devices_are_simulated(pair):
    assert DEVICE_COUNT == torch.get_device_module(pair[0]).device_count() == 2
