"""The course map in the README: lesson → what you will be able to do → exercises, from the lessons themselves."""

from __future__ import annotations

import re
from pathlib import Path

BEGIN = "<!-- course map: made by `make build` from the lessons -->"
END = "<!-- end of the course map -->"
BADGE = re.compile(
    r"^\*\*Exercise (?P<number>\d+)\*\* · (?P<dots>[●○]{3}) (?P<level>\w+)"
    r" · (?P<minutes>\d+) minutes? · (?P<points>\d+) points?$",
    re.MULTILINE,
)
HEADING = re.compile(r"^### Exercise (?P<number>\d+): (?P<title>.+)$", re.MULTILINE)
ABILITIES = re.compile(r"^## What you will be able to do\n+(?P<list>(?:- .+\n(?:  .+\n)*)+)", re.MULTILINE)


def course_map(lessons: Path) -> str:
    """The map as Markdown: a table of lessons, and what each of them teaches."""
    texts = [(path, path.read_text(encoding="utf-8")) for path in sorted(lessons.glob("*.md"))]
    rows = [_row(path, text) for path, text in texts]
    header = "| lesson | minutes | exercises | points |\n|---|---|---|---|\n"
    return header + "\n".join(rows) + "\n\n" + "\n\n".join(_abilities(text) for _, text in texts) + "\n"


def _row(path: Path, text: str) -> str:
    minutes = _found(re.compile(r"^\*\*Time\*\*: (\d+) minutes", re.MULTILINE), text)
    points = sum(int(badge["points"]) for badge in BADGE.finditer(text))
    notebook = f"release/{path.stem}/{path.stem.split('-', 1)[1]}.ipynb"
    return f"| [{_title(text)}]({notebook}) | {minutes[1]} | {len(HEADING.findall(text))} | {points} |"


def _abilities(text: str) -> str:
    exercises = "; ".join(match["title"] for match in HEADING.finditer(text))
    abilities = _found(ABILITIES, text)["list"].rstrip()
    return f"**{_title(text)}.** You will be able to:\n\n{abilities}\n\nExercises: {exercises}."


def _title(text: str) -> str:
    return _found(re.compile(r"^# (.+)$", re.MULTILINE), text)[1]


def _found(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.search(text)
    assert found is not None, f"a lesson has nothing like {pattern.pattern}"
    return found


def with_map(readme: str, lessons: Path) -> str:
    """The README's text with the map brought up to date."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n{course_map(lessons)}\n{END}{after}"
