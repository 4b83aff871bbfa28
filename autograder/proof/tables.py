"""What `autograder verify` prints."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rich.table import Table

from autograder.proof.verify import Exercise


def of_known(lesson: str, rows: Collection[Exercise], demands: bool) -> Iterator[Table]:
    """A row of numbers for each exercise; and how many answers try each demand, and take each freedom."""
    columns = ("exercise", "points", "checks", "right", "wrong", "killed", "equivalent", "misses")
    table = Table(*columns, title=lesson, title_justify="left")
    for row in rows:
        answers = (len(row.answers["right"]), len(row.answers["wrong"]), row.count("mutant", full=False))
        numbers = (row.points, row.checks, *answers, row.equivalent, len(row.misses))
        table.add_row(row.name, *(f"{number:g}" for number in numbers))
    yield table
    if demands:
        yield _of_demands(rows)


def of_others(lesson: str, rows: Collection[Exercise]) -> Iterator[Table]:
    """How other people's answers were judged."""
    columns = ("exercise", "wrong caught", "passed", "right passed", "lost", "debatable passed", "failed")
    table = Table(*columns, title=lesson, title_justify="left")
    kinds = (
        ("wrong", False),
        ("wrong", True),
        ("right", True),
        ("right", False),
        ("debatable", True),
        ("debatable", False),
    )
    for row in rows:
        table.add_row(row.name, *(str(row.count(kind, full)) for kind, full in kinds))
    table.add_section()
    table.add_row("all", *(str(sum(row.count(kind, full) for row in rows)) for kind, full in kinds))
    yield table


def failed_checks(rows: Collection[Exercise]) -> Iterator[str]:
    """Which checks each wrong answer fails: one that breaks one demand should fail what tests this demand."""
    for row in rows:
        for answer in row.answers["wrong"]:
            why = answer.source.partition("\n")[0].removeprefix("# wrong: ")
            yield f"{row.name}/{answer.name} ({why}) fails: {'; '.join(sorted(row.failed[answer])) or 'nothing'}"


def _of_demands(rows: Collection[Exercise]) -> Table:
    width = max((len(row.demands.demands) for row in rows), default=0)
    columns = ("exercise", *(str(number) for number in range(1, width + 1)), "freedoms")
    table = Table(*columns, title="wrong answers to each demand, right ones to each freedom", title_justify="left")
    for row in rows:
        tried = row.demands
        counts = [str(len(tried.wrong.get(name, []))) for name in tried.demands]
        freedoms = " ".join(f"{name}:{len(tried.right.get(name, []))}" for name in tried.freedoms)
        table.add_row(row.name, *counts, *["·"] * (width - len(counts)), freedoms)
    return table
