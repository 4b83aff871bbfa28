"""Feedback pages: one per submitted notebook, where nbgrader puts its own, with only what its student may see."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder import UsageError
from autograder.desk.classwork import Answer, Classwork, Exercise, Work, load
from autograder.desk.debrief import Debrief, read_debriefs
from autograder.desk.pages import render
from autograder.folder.courses import CourseFolder
from autograder.grading.verdict import cut_short, remark_for_student, told
from autograder.judging.problems import NOT_REACHED
from autograder.strangers.signs import LOOK

# A path says where the grader keeps things: its last part is enough for a student.
_FOLDERS = re.compile(r"(?<![\w./])(?:/[\w.@+-]+)+/(?=[\w.@+-])")

# What a student can do, by what the remarks say.
_ADVICE = (
    (r"several files hold answers", "Tell your instructor which of your files counts, and hand in only that one."),
    (r"of another assignment", "You handed in another lesson's notebook. Hand in this lesson's."),
    (
        r"the notebook is missing|is a zip archive|is compressed|is a PDF|is a picture|is a web page",
        "Hand in the notebook itself, the file whose name ends in .ipynb. In JupyterLab, File > Download saves it.",
    ),
    (
        r"is empty|not valid JSON|Git conflict|not a notebook",
        "The file was damaged. Open it in JupyterLab: if it opens, save it and hand it in again; if not, look for an "
        "older copy, such as the one in the folder .ipynb_checkpoints.",
    ),
    (r"there is no module '", "Do without modules that aren't part of the course, or ask your instructor for them."),
    (
        r"there is no file '",
        "Files of your own computer aren't there when your work is graded. Hand them in beside it.",
    ),
)


def write_feedback(course: CourseFolder, assignment: str, students: Iterable[str] = ()) -> Iterator[Path]:
    """Write the pages of an assignment, of all students or of some; yields each page's path.

    Raises:
        UsageError: nothing was graded, or not of a student who is named.
    """
    work = load(course, assignment)
    debriefs = read_debriefs(course, assignment) if course.settings.debrief else {}
    wanted = set(students)
    if unknown := wanted - {one.student for one in work.works}:
        raise UsageError(f"Nothing of {assignment} by {', '.join(sorted(unknown))} has been graded.")
    for one in work.works:
        if wanted and one.student not in wanted:
            continue
        folder = course.path("feedback", one.student, assignment)
        folder.mkdir(parents=True, exist_ok=True)
        for notebook in dict.fromkeys(exercise.notebook for exercise in work.exercises):
            path = folder / f"{notebook}.html"
            draft = path.with_suffix(".tmp")
            draft.write_text(page(work, one, notebook, debriefs), encoding="utf-8")
            draft.replace(path)
            yield path
        _copy_for_the_exchange(course.path("submitted", one.student, assignment), folder)


def _copy_for_the_exchange(handed_in: Path, folder: Path) -> None:
    """Two small files by which nbgrader's exchange knows whose hand-in a page belongs to."""
    for name in ("timestamp.txt", "submission_secret.txt"):
        path = handed_in / name
        if path.is_file() and not any(part.is_symlink() for part in (path, handed_in, handed_in.parent)):
            (folder / name).write_bytes(path.read_bytes())


def page(work: Classwork, one: Work, notebook: str, debriefs: Mapping[tuple[str, str], Debrief]) -> str:
    """A student's feedback page on one notebook."""
    answers = {exercise: answer for exercise, answer in one.answers.items() if exercise.notebook == notebook}
    several = len({exercise.notebook for exercise in work.exercises}) > 1
    return render(
        "feedback.j2",
        title=f"{work.name}: {notebook}" if several else work.name,
        work=one,
        score=sum(answer.points or 0.0 for answer in answers.values()),
        max_score=sum(answer.max_points for answer in answers.values()),
        several=several,
        waiting=sum(answer.to_grade for answer in answers.values()),
        advice=[words for pattern, words in _ADVICE if re.search(pattern, "\n".join(one.remarks))],
        remarks=_remarks(one),
        exercises=[
            {**_shown(exercise, answer), "debrief": debriefs.get((notebook, exercise.name))}
            for exercise, answer in answers.items()
        ],
        debriefed=bool(debriefs),
    )


def without_paths(text: str) -> str:
    """A text with every path cut to its last part."""
    return _FOLDERS.sub("", text)


def _remarks(one: Work) -> list[str]:
    """The remarks that a student sees, each once."""
    remarks = [remark_for_student(remark) for remark in one.remarks if not remark.startswith(LOOK)]
    return list(dict.fromkeys(map(without_paths, remarks)))


def _shown(exercise: Exercise, answer: Answer) -> dict[str, Any]:
    """What a student sees of one exercise: no expected value of a hidden check, no hidden source, nothing printed."""
    stopped = _stopped(answer)
    missed = [check for check in answer.checks if check["problem"] == NOT_REACHED]
    return {
        "title": exercise.title,
        "answer": answer,
        "state": _state(exercise, answer),
        # Without checks it is the reason why nothing was run, which is ours in full.
        "failure": cut_short(answer.failure) if answer.checks else without_paths(answer.failure),
        "stopped": stopped,
        "not_reached": [check["label"] for check in missed],
        # What stopped the code is most likely what its next check is about.
        "next_hint": missed[0]["hint"] if missed and not stopped else "",
        "checks": [
            {
                "label": check["label"],
                "passed": check["passed"],
                "hidden": check["hidden"],
                "problem": why,
                "detail": "" if check["hidden"] else without_paths(check.get("shown", "")),
                "hint": "" if check["passed"] else check["hint"] or "",
            }
            for check, why in zip(answer.checks, told(answer.checks), strict=True)
            if check["problem"] != NOT_REACHED
        ],
    }


def _stopped(answer: Answer) -> str:
    """Why the student's own code didn't run to its end, or ""."""
    for kind, text in answer.texts:
        try:
            if kind == "code" and not re.search(r"^\s*[%!?]", text, re.MULTILINE):
                ast.parse(text)
        except (SyntaxError, ValueError) as error:
            line = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
            return f"it is not valid Python{line}: {getattr(error, 'msg', 'it holds a null character')}"
    return f"it stopped with {answer.error}" if answer.error else ""


def _state(exercise: Exercise, answer: Answer) -> str:
    if answer.to_grade:
        return "waiting"
    if (answer.points or 0.0) >= answer.max_points:
        return "full"
    blank = answer.code.strip() == exercise.stub.strip()
    return "blank" if blank else "some" if answer.points else "none"
