"""What among a cell's outputs is evidence."""

from __future__ import annotations

from typing import Any

from autograder.contract import MIME


def evidence_texts(outputs: list[Any]) -> list[str]:
    """The texts that were published as evidence among a cell's outputs, in order."""
    shown = [output.get("data", {}) for output in outputs if output.get("output_type") == "display_data"]
    return [data[MIME] for data in shown if MIME in data]
