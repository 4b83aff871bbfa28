"""What an exercise's text demands, and which known answer tries which demand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FILE = "demands.md"
_DEMAND = re.compile(r"^(\d+)\. +(\S.*)$", re.MULTILINE)
_FREEDOM = re.compile(r"^([a-z])\. +(\S.*)$", re.MULTILINE)
_WRONG = re.compile(r"# wrong: demand (\d+): \S")
_RIGHT = re.compile(r"# right: (?:freedom ([a-z]): )?\S")


@dataclass
class Demands:
    """An exercise's demands and freedoms, by number and letter, and the known answers that try each.

    Attributes:
        demands: what the text asks for, by number.
        freedoms: what the text leaves open, by letter.
        wrong: the wrong answers, by the demand that they break.
        right: the right answers, by the freedom that they take.
        misses: what isn't as it should be.
    """

    demands: dict[str, str] = field(default_factory=dict)
    freedoms: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    right: dict[str, list[str]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)


def read_demands(folder: Path) -> Demands:
    """Read `demands.md` in the folder of an exercise's answers, and the answers' first lines."""
    found = Demands()
    path = folder / FILE
    if not path.exists():
        found.misses.append(f"{FILE} is missing: number the demands of the exercise's text in it, a line each")
        return found
    text = path.read_text(encoding="utf-8")
    asked, _, free = text.partition("\n## Freedoms")
    found.demands = _listed(_DEMAND, asked, found.misses)
    found.freedoms = _listed(_FREEDOM, free, found.misses)
    if not found.demands:
        found.misses.append(f"{FILE} has no demand: write them as `1. …`, a line each")
    if "\n## Freedoms" not in text:
        found.misses.append(f"{FILE} has no heading `## Freedoms`: say under it what the text leaves open, as `a. …`")
    _sort_answers(folder, found)
    found.misses += [f"demand {n} has no wrong answer that breaks it" for n in found.demands if n not in found.wrong]
    found.misses += [f"freedom {n} has no right answer that takes it" for n in found.freedoms if n not in found.right]
    return found


def first_line(path: Path) -> str:
    """An answer's first line, which says why it is there."""
    return path.read_text(encoding="utf-8").partition("\n")[0]


def _listed(pattern: re.Pattern[str], text: str, misses: list[str]) -> dict[str, str]:
    items = pattern.findall(text)
    names = [name for name, _ in items]
    misses += [f"{FILE} lists {name} twice" for name in sorted({n for n in names if names.count(n) > 1})]
    return dict(items)


def _sort_answers(folder: Path, found: Demands) -> None:
    kinds = (
        ("wrong-*.py", _WRONG, "# wrong: demand 3: what it does", found.demands, found.wrong),
        ("right-*.py", _RIGHT, "# right: freedom a: what is unusual", found.freedoms, found.right),
    )
    for files, pattern, form, known, into in kinds:
        for path in sorted(folder.glob(files)):
            line = pattern.match(first_line(path))
            if line is None:
                found.misses.append(f"{path.name} doesn't begin with a line like `{form}`")
            elif line[1] is not None and line[1] not in known:
                found.misses.append(f"{path.name} names {line[1]}, which {FILE} doesn't list")
            elif line[1] is not None:
                into.setdefault(line[1], []).append(path.name)
