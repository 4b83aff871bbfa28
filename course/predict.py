"""Predictions that a notebook keeps for its reader: say what you expect, run the cell, see how often you were right.

    predict("sharing", ...)     put your answer in place of the dots
    outcome("sharing", 2)       says what came out, and whether you had said so
    predictions()               at the lesson's end: how many came out right, and which to look at again

There is no grade, and nothing is kept when the kernel ends.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch

_TOLERANCE = 0.01  # of a number: who says 0.33 knows that it is a third
_YES, _NO = {"yes", "y", "true"}, {"no", "n", "false"}
_answers: dict[str, Any] = {}
_truths: dict[str, Any] = {}


def predict(name: str, answer: Any = ..., choices: Sequence[str] = ()) -> None:
    """Note what you expect. With `...` in its place, nothing is noted.

    Args:
        name: what the prediction is about; `outcome` has the same.
        answer: a choice as text, a number, True or False, a shape or a tensor.
        choices: what there is to choose from, if it is a choice.
    """
    _answers.pop(name, None)
    _truths.pop(name, None)
    among = f" ({', '.join(map(str, choices))})" if choices else ""
    if answer is ...:
        print(f"No prediction yet: put yours in place of the dots{among}, and run this cell again.")
    elif choices and not any(agrees(answer, choice) for choice in choices):
        print(f"{_shown(answer)} is none of the choices{among}.")
    else:
        _answers[name] = answer
        print(f"You say {_shown(answer)}.")


def outcome(name: str, truth: Any) -> None:
    """Say in one line what came out, and whether it was predicted."""
    _truths[name] = truth
    if name not in _answers:
        print(f"It came out as {_shown(truth)}.")
        return
    said = f"You said {_shown(_answers[name])}"
    print(
        f"{said}, and so it came out." if agrees(_answers[name], truth) else f"{said}; it came out as {_shown(truth)}."
    )


def predictions() -> None:
    """Say how many predictions came out right, and which to look at again."""
    made = [name for name in _truths if name in _answers]
    if not made:
        print("You made no predictions in this run.")
        return
    wrong = [name for name in made if not agrees(_answers[name], _truths[name])]
    print(f"{len(made) - len(wrong)} of your {len(made)} predictions came out right.")
    for name in wrong:
        print(f"  Look again at: {name} (you said {_shown(_answers[name])}, it came out as {_shown(_truths[name])})")
    missed = [name for name in _truths if name not in _answers]
    if missed:
        print(f"  Not predicted: {', '.join(missed)}")


def agrees(answer: Any, truth: Any) -> bool:
    """Whether an answer says what came out: texts whatever their case and spaces, numbers nearly, tensors by value."""
    if isinstance(truth, torch.Tensor) or isinstance(answer, torch.Tensor):
        return _same_tensor(answer, truth)
    if isinstance(truth, list | tuple):
        if not isinstance(answer, list | tuple):
            return _words(answer) == _words(_shown(truth))
        return len(answer) == len(truth) and all(agrees(*pair) for pair in zip(answer, truth, strict=True))
    if isinstance(truth, bool):
        return _as_bool(answer) is truth
    if isinstance(truth, int | float):
        return _near(answer, truth)
    return _words(answer) == _words(truth)


def _same_tensor(answer: Any, truth: Any) -> bool:
    try:
        first, second = (torch.as_tensor(value).detach().cpu().double() for value in (answer, truth))
    except (TypeError, ValueError, RuntimeError):
        return False
    return first.shape == second.shape and torch.allclose(first, second, rtol=_TOLERANCE, atol=1e-6, equal_nan=True)


def _as_bool(answer: Any) -> bool | None:
    words = _words(answer)
    return True if words in _YES else False if words in _NO else None


def _near(answer: Any, truth: float) -> bool:
    try:
        number = float(answer)
    except (TypeError, ValueError):
        return False
    if isinstance(truth, int):
        return number == truth
    return math.isclose(number, truth, rel_tol=_TOLERANCE) or (math.isnan(number) and math.isnan(truth))


def _words(answer: Any) -> str:
    return "".join(str(answer).casefold().split()).removeprefix("torch.").rstrip(".!")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, torch.Tensor):
        return (
            str([round(item, 4) for item in value.detach().flatten().tolist()])
            if value.dim()
            else f"{value.item():.4g}"
        )
    if isinstance(value, torch.Size):
        return str(tuple(value))
    return str(value)
