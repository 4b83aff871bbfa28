"""The helpers for test cells: what they notice, and what they must not object to."""

import ast
import collections
import io
import math

import pytest
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812, as in the lessons

from autograder.contract.check import CheckFailed, check
from autograder.contract.compare import compare_raw
from autograder.contract.evidence import decode, encode
from course.testing import (
    called,
    case,
    cases,
    changed_settings,
    error_of,
    generators,
    in_dtypes,
    in_modes,
    lineage,
    looks_like_coin,
    looks_normal,
    looks_uniform,
    on_device,
    same,
    settings,
    snapshot,
    watch,
    without,
)  # fmt: skip

# Many cases


def test_cases_are_named_in_the_message():
    with pytest.raises(CheckFailed, match="under key 'case 2'"):
        check("squares", cases(lambda n: n * 2, 2, 3), cases(lambda n: n**2, 2, 3))


def test_a_case_is_one_argument_or_a_tuple_of_them_or_named():
    found = cases(lambda a, b=1: a + b, 1, (1, 2), case(1, b=3), case(2, called="two"))
    assert found == {"case 1": 2, "case 2": 3, "case 3": 4, "two": 3}


def test_an_error_says_in_which_case_it_came():
    with pytest.raises(ZeroDivisionError) as caught:
        cases(lambda a, b: a / b, (1, 2), case(torch.ones(2, 3), b=0), (3, 0))
    assert caught.value.__notes__ == ["in case 3: (3, 0)"]


def test_error_of():
    assert error_of(int, "x") == ["ValueError", "Exception"]
    assert error_of(int, "1") == []


def test_in_modes_tries_all_and_puts_the_flags_back():
    net = nn.Sequential(nn.Dropout(0.5), nn.Linear(1, 1))
    net[0].eval()
    found = in_modes(net, lambda: (net[0].training, torch.is_grad_enabled(), torch.is_inference_mode_enabled()))
    assert list(found) == [
        f"{mode}, {grad}" for mode in ("train", "eval") for grad in ("grad", "no_grad", "inference_mode")
    ]
    assert found["train, grad"] == (True, True, False)
    assert found["eval, inference_mode"] == (False, False, True)
    assert (net.training, net[0].training, net[1].training) == (True, False, True)


def test_in_dtypes_are_inputs_of_cases():
    found = cases(lambda x: (x + 1).dtype, *in_dtypes(torch.ones(2)))
    assert list(found.values()) == [torch.float32, torch.float64, torch.bfloat16]


def test_on_device_describes_what_has_no_values():
    assert on_device("meta", nn.Linear(2, 3, device="meta"), torch.ones(4, 2)) == ("meta", (4, 3), torch.float32, None)


# What has changed


def make_net():
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Sequential(nn.Linear(3, 3)), nn.Linear(3, 3))
    net[3].weight = net[2][0].weight
    net.register_buffer("scratch", torch.zeros(2), persistent=False)
    net.note = [1, 2]
    return net


def replace_parameter(net):
    net[0].weight = nn.Parameter(net[0].weight.detach().clone())


def untie(net):
    net[3].weight = nn.Parameter(net[3].weight.detach().clone())


def tie_by_memory(net):
    net[3].bias = nn.Parameter(net[2][0].bias.detach())


def set_gradient(net):
    net[0].weight.grad = torch.ones(3, 2)


def save_buffer(net):
    net.register_buffer("scratch", net.scratch)


def buffer_to_parameter(net):
    value = net.scratch
    del net.scratch
    net.scratch = nn.Parameter(value, requires_grad=False)


CHANGES = {
    "values": lambda net: net[0].weight.detach().add_(1),
    "buffer": lambda net: net(torch.randn(4, 2)),
    "replaced": replace_parameter,
    "frozen": lambda net: net[0].requires_grad_(False),
    "gradient": set_gradient,
    "mode": lambda net: net[2].eval(),
    "hook": lambda net: net[0].register_forward_hook(print),
    "backward hook": lambda net: net[0].register_full_backward_hook(print),
    "untied": untie,
    "shares memory": tie_by_memory,
    "dtype": lambda net: net.double(),
    "attribute": lambda net: net.note.append(3),
    "new attribute": lambda net: setattr(net, "seen", 1),
    "module": lambda net: net.add_module("more", nn.ReLU()),
    "module replaced": lambda net: net.__setitem__(1, nn.BatchNorm1d(3)),
    "saved": save_buffer,
    "kind": buffer_to_parameter,
    "unregistered": lambda net: net.register_buffer("scratch", None),
    "class": lambda net: setattr(net[0], "__class__", nn.Bilinear),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_of_a_net_is_seen(change):
    net = make_net()
    watched = watch(net)
    assert compare_raw(watched.now(), watched.before) is None
    assert same((watched.before, watched.now()))
    change(net)
    assert compare_raw(watched.now(), watched.before) is not None
    assert not same((watched.before, watched.now()))


class Plainly(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))


class WithMore(Plainly):
    """The same parameter, in a module that is built otherwise inside."""

    def __init__(self):
        super().__init__()
        self.size, self.relu = 2, nn.ReLU()
        self.register_buffer("cached", torch.arange(2), persistent=False)


def test_how_a_net_is_built_inside_does_not_matter_but_its_changes_do():
    plain, more = watch(Plainly()), watch([net := WithMore()])
    assert compare_raw(watch(WithMore()).now(), plain.before) is None
    net.size = 3
    net.cached.add_(1)
    net.relu.eval()
    ((_, changes),) = more.now()
    assert changes == ["0: attributes of the net", "0: buffer cached", "0: training of relu"]


def test_two_nets_that_are_alike_have_the_same_snapshot():
    assert compare_raw(snapshot(make_net()), snapshot(make_net())) is None


def test_using_a_net_in_eval_mode_is_no_change():
    net = make_net().eval()
    watched = watch(net)
    net(torch.randn(4, 2))
    net.state_dict()
    assert same((watched.before, watched.now()))


def test_lazy_and_meta_nets_can_be_watched():
    net = nn.Sequential(nn.LazyLinear(3), nn.Linear(3, 2, device="meta"))
    watched = watch(net)
    assert same((watched.before, watched.now()))
    net[0](torch.ones(1, 2))
    assert not same((watched.before, watched.now()))


def test_containers_tensors_optimizers_and_generators_are_watched():
    rows, table = [torch.zeros(2), 1], {"a": [torch.ones(1)]}
    net = nn.Linear(1, 1)
    optimizer, generator = torch.optim.SGD(net.parameters(), 0.1), torch.Generator().manual_seed(1)
    changes = [
        lambda: rows.append(2),
        lambda: rows.__setitem__(0, torch.zeros(2)),
        lambda: rows[0].add_(1),
        lambda: setattr(rows[0], "positions", torch.ones(1)),
        lambda: table["a"].__setitem__(0, torch.ones(1)),
        lambda: table.pop("a"),
        lambda: optimizer.param_groups[0].update(lr=0.2),
        lambda: torch.rand(1, generator=generator),
    ]
    for change in changes:
        watched = watch(rows, table, optimizer, generator)
        assert same((watched.before, watched.now()))
        change()
        assert not same((watched.before, watched.now()))


def test_settings_and_shared_generators_are_watched():
    watched = watch(settings, generators)
    assert same((watched.before, watched.now()))
    with torch.no_grad():
        assert not same((watched.before, watched.now()))
    torch.rand(1)
    assert not same((watched.before, watched.now()))


def test_settings_that_a_call_changes_are_named_with_and_without_gradients():
    nothing = {"tracked": [], "untracked": []}
    assert changed_settings(lambda x: x, 1) == nothing
    assert changed_settings(torch.set_grad_enabled, True) == nothing | {"untracked": ["gradients"]}
    assert changed_settings(torch.set_grad_enabled, False) == nothing | {"tracked": ["gradients"]}
    assert changed_settings(torch.set_default_dtype, torch.float64)["tracked"] == ["default dtype"]
    assert torch.is_grad_enabled()
    assert torch.get_default_dtype() == torch.float32


def test_a_snapshot_is_plain_data_that_comes_back_alike():
    plain = snapshot(make_net())
    assert compare_raw(decode(encode(plain)), plain) is None


# What was called


class MyNorm(nn.LayerNorm):
    pass


class MyDropout(nn.Dropout):
    pass


X = torch.ones(4, 8)
FORBIDDEN = {
    "layer_norm": [
        lambda: F.layer_norm(X, (8,)),
        lambda: MyNorm(8)(X),
        lambda: torch.layer_norm(X, (8,)),
        lambda: torch.native_layer_norm(X, (8,), None, None, 1e-5),
        lambda: torch.ops.aten.layer_norm(X, (8,)),
    ],
    "dropout": [
        lambda: F.dropout(X, 0.5),
        lambda: F.dropout(X, 0.5, training=False),
        lambda: MyDropout(0.5)(X),
        lambda: torch.dropout(X, 0.5, True),
        lambda: torch.ops.aten.dropout(X, 0.5, True),
    ],
    "builds": [lambda: nn.Linear(2, 3, device="meta"), lambda: nn.Sequential(nn.ReLU())],
    "runs": [lambda: nn.ReLU()(X)],
    "aten": [lambda: X + 1, lambda: torch.empty(3, device="meta")],
    "python": [lambda: eval("1 + 1"), lambda: exec("a = 1")],
}


@pytest.mark.parametrize(("name", "call"), [(name, call) for name, calls in FORBIDDEN.items() for call in calls])
def test_a_forbidden_way_is_seen(name, call):
    assert not without(name)(called(call))


def test_loading_a_pickle_is_seen_and_loading_weights_is_not():
    file = io.BytesIO()
    torch.save({"a": X}, file)

    def load(weights_only):
        file.seek(0)
        torch.load(file, weights_only=weights_only)

    assert not without("pickle")(called(load, False))
    assert without("pickle", "python")(called(load, True))


@pytest.mark.parametrize(
    ("names", "call"),
    [
        (("layer_norm",), lambda: (X - X.mean(-1, keepdim=True)) / X.std(-1, keepdim=True)),
        (("dropout",), lambda: X * (torch.rand_like(X) < 0.5)),
        (("python", "pickle"), lambda: ast.literal_eval("{'a': 1}")),
        (("python", "pickle"), lambda: collections.namedtuple("Pair", "a b")),
        (("aten", "builds", "runs"), lambda: X.numel() * X.shape[0] * X.element_size()),
    ],
)
def test_an_allowed_way_is_left_alone(names, call):
    assert without(*names)(called(call))


def test_what_is_nested_is_heard_by_the_innermost_and_nothing_after():
    names = called(lambda: called(eval, "1"))
    assert "python.exec" not in names
    eval("1")
    assert "python.exec" not in names


def test_lineage_names_what_a_net_holds_and_its_bases():
    net = nn.Sequential(MyNorm(3), nn.Linear(3, 3))
    assert not without("layer_norm")(lineage(net))
    assert without("dropout")(lineage(net))


# Chance


SHAPE = (50, 20)
NOT_NORMAL = {
    "uniform": lambda: (torch.rand(SHAPE) - 0.5) * math.sqrt(12),
    "std": lambda: torch.randn(SHAPE) * 1.25,
    "mean": lambda: torch.randn(SHAPE) + 0.3,
    "one per row": lambda: torch.randn(SHAPE[0], 1).expand(SHAPE),
    "one per column": lambda: torch.randn(1, SHAPE[1]).expand(SHAPE),
    "one for all": lambda: torch.randn(()).expand(SHAPE),
    "sorted": lambda: torch.randn(SHAPE).flatten().sort().values.view(SHAPE),
    "one sign per row": lambda: torch.randn(SHAPE).abs() * torch.randn(SHAPE[0], 1).sign(),
    "repeated": lambda: torch.randn(25, 20).repeat(2, 1),
    "nan": lambda: torch.full(SHAPE, math.nan),
    "rows of one length": lambda: torch.nn.functional.normalize(torch.randn(SHAPE)) * math.sqrt(SHAPE[1]),
    "columns of one mean": lambda: (lambda drawn: drawn - drawn.mean(0))(torch.randn(SHAPE)),
}
NOT_UNIFORM = {
    "narrow": lambda: torch.rand(SHAPE) * 0.8,
    "outside": lambda: torch.rand(SHAPE) * 1.01 + 0.01,
    "normal": lambda: (torch.randn(SHAPE) * 0.29 + 0.5).clamp(0, 1),
    "arange": lambda: torch.arange(1000) / 1000,
    "one per row": lambda: torch.rand(SHAPE[0], 1).expand(SHAPE),
}
NOT_A_COIN = {
    "other p": lambda: torch.rand(SHAPE) < 0.5,
    "one per row": lambda: (torch.rand(SHAPE[0], 1) < 0.3).expand(SHAPE),
    "one per column": lambda: (torch.rand(1, SHAPE[1]) < 0.3).expand(SHAPE),
    "exactly a share of each row": lambda: torch.stack([torch.randperm(20) < 6 for _ in range(50)]),
    "exactly a share of each draw": lambda: torch.stack([torch.randperm(120) < 36 for _ in range(10)]),
    "in turn": lambda: torch.arange(1000) % 10 < 3,
    "not a coin": lambda: torch.rand(SHAPE),
}


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("predicate", "make"),
    [
        *((looks_normal(), make) for make in NOT_NORMAL.values()),
        *((looks_uniform(), make) for make in NOT_UNIFORM.values()),
        *((looks_like_coin(0.3), make) for make in NOT_A_COIN.values()),
    ],
)
def test_what_is_drawn_otherwise_is_told(predicate, make, seed):
    torch.manual_seed(seed)
    assert predicate(make()) is False


def test_what_is_drawn_rightly_is_never_refused():
    torch.manual_seed(3)
    for _ in range(200):
        assert looks_normal(2.0, 0.5)(torch.randn(SHAPE) * 0.5 + 2)
        assert looks_normal()(torch.randn(20, 3, 10, dtype=torch.bfloat16))
        assert looks_uniform(-2, 3)(torch.rand(200) * 5 - 2)
        assert all(looks_normal()(torch.randn(shape)) for shape in ((2, 100), (100, 3), (1, 300), (50, 2, 2)))
        for p in (0.02, 0.5, 0.9):
            assert looks_like_coin(p)((torch.rand(SHAPE) < p).int())


def test_a_sample_that_is_too_small_says_so():
    with pytest.raises(ValueError, match="200 or more"):
        looks_normal()(torch.randn(50))
