"""Predictions: what counts as right, and what is said of them."""

import math

import pytest
import torch

from course import predict as module
from course.predict import agrees, outcome, predict, predictions


@pytest.fixture(autouse=True)
def nothing_said_before(monkeypatch):
    monkeypatch.setattr(module, "_answers", {})
    monkeypatch.setattr(module, "_truths", {})


@pytest.mark.parametrize(
    ("answer", "truth"),
    [
        ("The  Call ", "the call"),
        ("yes", True),
        (False, False),
        ("No.", False),
        (27, 27),
        ("27", 27),
        (0.33, 1 / 3),
        (1, 1.0),
        (math.nan, math.nan),
        ((3, 4), torch.Size([3, 4])),
        ([3, 4], (3, 4)),
        ("(3,4)", (3, 4)),
        ([1, 2.001], torch.tensor([1.0, 2.0])),
        (torch.tensor(2), 2),
        (torch.float32, torch.float32),
        ("float32", torch.float32),
        (None, None),
    ],
)
def test_what_agrees(answer, truth):
    assert agrees(answer, truth)


@pytest.mark.parametrize(
    ("answer", "truth"),
    [
        ("forward", "the call"),
        ("no", True),
        ("perhaps", False),
        (26, 27),
        (27.2, 27),
        (0.3, 1 / 3),
        ("many", 27),
        ((3,), (3, 4)),
        ((4, 3), (3, 4)),
        (3, (3, 4)),
        ([1, 2, 3], torch.tensor([1.0, 2.0])),
        ("a", torch.ones(1)),
        (print, 3),
    ],
)
def test_what_does_not_agree(answer, truth):
    assert not agrees(answer, truth)


def test_a_prediction_that_comes_true(capsys):
    predict("count", 27)
    outcome("count", 27)
    predictions()
    said = "You say 27.\nYou said 27, and so it came out.\n1 of your 1 predictions came out right.\n"
    assert capsys.readouterr().out == said


def test_one_that_does_not_is_listed_and_can_be_made_again(capsys):
    predict("mode", "eval")
    outcome("mode", "train")
    predictions()
    said = capsys.readouterr().out
    assert "You said eval; it came out as train." in said
    assert "0 of your 1" in said
    assert "Look again at: mode (you said eval, it came out as train)" in said
    predict("mode", "train")
    outcome("mode", "train")
    predictions()
    assert "1 of your 1" in capsys.readouterr().out


def test_unanswered_it_runs_on_and_says_the_same_every_time(capsys):
    texts = []
    for _ in range(2):
        predict("count", ...)
        outcome("count", torch.tensor(2.5))
        predictions()
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    assert texts[0].splitlines() == [
        "No prediction yet: put yours in place of the dots, and run this cell again.",
        "It came out as 2.5.",
        "You made no predictions in this run.",
    ]


def test_those_not_made_are_named_beside_those_made(capsys):
    predict("a", 1)
    outcome("a", 1)
    predict("b", ...)
    outcome("b", 1)
    predictions()
    assert capsys.readouterr().out.splitlines()[-1] == "  Not predicted: b"


def test_choices_are_shown_and_a_slip_of_the_pen_is_told(capsys):
    choices = ("the call", "forward")
    predict("hook", ..., choices)
    predict("hook", "foward", choices)
    outcome("hook", "the call")
    said = capsys.readouterr().out.splitlines()
    assert "(the call, forward)" in said[0]
    assert said[1] == "foward is none of the choices (the call, forward)."
    assert said[2] == "It came out as the call."
