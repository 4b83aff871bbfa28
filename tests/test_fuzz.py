"""Fuzzing of what reads a stranger's bytes: preflight, evidence and judging.

Two ways: hypothesis, which thinks of structure, and a mutator of bytes, which thinks of nothing.
The number of inputs is `FUZZ` (100,000 by default, as CI runs it).
"""

from __future__ import annotations

import contextlib
import copy
import json
import math
import os
import random
import time

import nbformat
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.contract import MIME
from autograder.contract.evidence import NotPlain, decode, encode
from autograder.folder.courses import Template
from autograder.judging.judge import Expectation, judge, read_evidence
from autograder.preflight.mending import mend
from autograder.preflight.reading import Refused, clean, parse
from autograder.preflight.submission import _oddities
from course.authors.build import read_lesson
from tests.classroom import LESSON

INPUTS = int(os.environ.get("FUZZ", "100000"))
SLOWEST = 5.0  # seconds for one input, on a busy machine
ROUNDS = settings(max_examples=max(10, INPUTS // 250), deadline=None, suppress_health_check=list(HealthCheck))

SOURCE = read_lesson(LESSON)
LOCKED = {
    cell.metadata.nbgrader.grade_id: cell.source
    for cell in SOURCE.cells
    if cell.metadata.get("nbgrader", {}).get("locked")
}
TEMPLATE = Template("scaling", SOURCE, SOURCE, LOCKED)
IDS = [cell.metadata.nbgrader.grade_id for cell in SOURCE.cells if "nbgrader" in cell.metadata]

VALUES = [
    torch.arange(6.0).reshape(2, 3),
    torch.tensor([True, False]),
    torch.tensor([], dtype=torch.int64),
    torch.tensor([1 + 2j]),
    (2, 3),
    [1.5, math.nan, -math.inf],
    {1: "one", "1": 1, (2, True): None},
    3,
    "text",
    None,
    True,
    {"deep": [({"x": torch.ones(2, dtype=torch.bfloat16)},)]},
    torch.float32,
    2j,
]
KEY = [Expectation(f"check {number}", value, None, bool(number % 2)) for number, value in enumerate(VALUES)]
KEY.append(Expectation("check p", lambda got: bool((got[0] > 0).all()) and len(got[1]) == 2, None, True))
EVIDENCE = [
    json.dumps({"label": one.label, "actual": encode(value)})
    for one, value in zip(KEY, [*VALUES, (torch.ones(3), "ab")], strict=True)
]


def mutate(data: bytes, draw: random.Random) -> bytes:
    """A few random changes: bits, bytes, pieces cut, doubled or put elsewhere, and words of JSON."""
    data = bytearray(data)
    words = (
        b"null",
        b"[",
        b"{",
        b'"',
        b"1e999",
        b"-0",
        b"NaN",
        b"true",
        b"9" * 50,
        b"\\ud800",
        b"\xff",
        b'{"int":"0x1"}',
    )
    for _ in range(draw.choice((1, 1, 2, 3, 8))):
        at = draw.randrange(len(data) + 1)
        other = draw.randrange(len(data) + 1)
        start, end = min(at, other), max(at, other)
        kind = draw.randrange(6)
        if kind == 0 and at < len(data):
            data[at] ^= 1 << draw.randrange(8)
        elif kind == 1:
            data[at:at] = draw.choice(words)
        elif kind == 2:
            del data[start : min(end, start + 20)]
        elif kind == 3:
            data[at:at] = data[start : min(end, start + 40)]
        elif kind == 4 and at < len(data):
            data[at] = draw.randrange(256)
        else:
            data[start : start + 4] = draw.choice(words)
    return bytes(data)


def as_submission(raw: bytes) -> None:
    """What preflight does with a file's bytes: a sound notebook, or a refusal in words."""
    try:
        content, _ = parse(raw)
        _oddities(content)
        notebook, _ = mend(clean(content), TEMPLATE)
    except Refused:
        return
    found = [cell.metadata.nbgrader.grade_id for cell in notebook.cells if "nbgrader" in cell.metadata]
    assert sorted(found) == sorted(IDS)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in LOCKED:
            assert cell.source == LOCKED[name]
            assert cell.cell_type == "code"
    nbformat.writes(notebook).encode()


def as_evidence(raw: str) -> None:
    """What the judge does with a piece of evidence: a pass only for the very data that is expected."""
    output = {"output_type": "display_data", "data": {MIME: raw}}
    for expectation, right in zip(KEY, EVIDENCE, strict=True):
        (result,) = judge([expectation], read_evidence([output]))
        if result.passed:
            assert is_right(json.loads(raw), json.loads(right)), raw


def is_right(shown: dict, right: dict) -> bool:
    """Whether evidence holds the expected data, by another way than the judge's."""
    if shown["label"] != right["label"]:
        return False
    return right["label"] == "check p" or alike(decode(shown["actual"]), decode(right["actual"]))


def alike(left, right) -> bool:
    if type(left) is not type(right):
        return False
    if isinstance(right, torch.Tensor):
        if left.dtype != right.dtype or left.shape != right.shape:
            return False
        wide = [value.to(torch.complex128 if value.is_complex() else torch.float64) for value in (left, right)]
        return torch.allclose(*wide, rtol=0.02, atol=1e-4, equal_nan=True)
    if isinstance(right, dict):
        pairs = [(key, value) for key, value in right.items()]
        return len(left) == len(right) and all(
            any(alike(key, own) and alike(left[own], value) for own in left) for key, value in pairs
        )
    if isinstance(right, tuple | list):
        return len(left) == len(right) and all(map(alike, left, right))
    if isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-4) or (math.isnan(left) and math.isnan(right)) or left == right
    return left == right or (isinstance(right, complex) and abs(left - right) < 1e-4)


def timed(inputs, consume) -> None:
    slowest, worst = 0.0, None
    for value in inputs:
        started = time.monotonic()
        consume(value)
        spent = time.monotonic() - started
        if spent > slowest:
            slowest, worst = spent, value
    assert slowest < SLOWEST, worst[:500]


def test_the_right_evidence_passes():
    outputs = [{"output_type": "display_data", "data": {MIME: raw}} for raw in EVIDENCE]
    assert all(result.passed for result in judge(KEY, read_evidence(outputs)))


def test_mutated_notebooks_are_mended_or_refused():
    draw = random.Random(1)
    raw = nbformat.writes(SOURCE).encode()
    timed((mutate(raw, draw) for _ in range(INPUTS // 20)), as_submission)


def test_mutated_evidence_is_never_taken_for_the_right_one():
    draw = random.Random(2)
    seeds = [raw.encode() for raw in EVIDENCE]
    passed = 0
    inputs = (mutate(draw.choice(seeds), draw).decode(errors="replace") for _ in range(INPUTS // 2))

    def one(raw: str) -> None:
        nonlocal passed
        (evidence,) = read_evidence([{"output_type": "display_data", "data": {MIME: raw}}])
        label = evidence.get("label") if isinstance(evidence, dict) else None
        # Only the check of that label can pass; the others are tried on some.
        chosen = [pair for pair in zip(KEY, EVIDENCE, strict=True) if pair[0].label == label] or [(KEY[0], EVIDENCE[0])]
        for expectation, right in chosen:
            (result,) = judge([expectation], [evidence])
            assert not result.passed or is_right(evidence, json.loads(right)), raw
            passed += result.passed

    timed(inputs, one)
    assert passed > INPUTS // 1000  # some mutations change nothing that counts: the test isn't blind


def test_mutated_encodings_decode_to_what_encodes_again_or_not_at_all():
    draw = random.Random(3)
    seeds = [json.dumps(encode(value)).encode() for value in VALUES]

    def one(raw: bytes) -> None:
        try:
            value = decode(json.loads(raw.decode(errors="replace")))
        except (ValueError, RecursionError):
            return
        again = decode(encode(value))
        assert type(again) is type(value)

    timed((mutate(draw.choice(seeds), draw) for _ in range(INPUTS - INPUTS // 2 - INPUTS // 20)), one)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["0x1", "torch.bool"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
TAGS = st.sampled_from(["int", "float", "complex", "tuple", "list", "dict", "dtype", "device", "tensor"])
ENCODED = st.recursive(
    JSON | st.dictionaries(TAGS, JSON, min_size=1, max_size=1),
    lambda inner: st.dictionaries(TAGS, st.lists(inner, max_size=3) | inner, min_size=1, max_size=1),
    max_leaves=8,
)
CELLS = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw", "x"]) | JSON,
        "source": st.text(max_size=20) | st.lists(st.text(max_size=5) | JSON, max_size=3) | JSON,
        "metadata": JSON
        | st.fixed_dictionaries({"nbgrader": JSON | st.fixed_dictionaries({"grade_id": st.sampled_from(IDS) | JSON})}),
        "outputs": JSON | st.lists(JSON, max_size=2),
        "id": JSON,
    },
)


@ROUNDS
@given(ENCODED)
def test_decode_takes_any_json(encoded):
    with contextlib.suppress(NotPlain):
        decode(encoded)


@ROUNDS
@given(
    st.lists(
        st.none()
        | JSON
        | st.fixed_dictionaries({"label": st.sampled_from([one.label for one in KEY]), "actual": ENCODED})
    )
)
def test_judging_takes_any_evidence(evidence):
    results = judge(KEY, evidence)
    assert len(results) == len(KEY)
    for result, shown, right in zip(results, evidence, EVIDENCE, strict=False):
        assert not result.passed or is_right(shown, json.loads(right))


@ROUNDS
@given(JSON | st.fixed_dictionaries({"cells": st.lists(CELLS | JSON, max_size=8)}))
def test_preflight_takes_any_notebook(content):
    as_submission(json.dumps(content).encode())


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_evidence_reads_back_exactly(value):
    assert alike(decode(copy.deepcopy(encode(value))), value)
