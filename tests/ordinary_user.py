"""Grade some of the attacks as whoever runs this: `python ordinary_user.py FOLDER SITE_PACKAGES NAME…`.

Prints, as JSON, for each attack what isn't as it should be.
"""

from __future__ import annotations

import json
import os
import re
import sys
from concurrent.futures import Future
from pathlib import Path

from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.sandbox import container as sandbox
from autograder.sandbox import execute
from autograder.sandbox.execute import Task
from tests.classroom import (
    ASSIGNMENT,
    ATTACKS,
    BREACH,
    FULL,
    SABOTEURS,
    UNLUCKY,
    WITNESS,
    bare,
    cell_of,
    hand_in,
    hand_in_script,
    make_course,
    printed,
    scripts,
    seen,
    solved,
)

# Honest but unlucky ones, whose files an ordinary user reads with other rights.
UNLUCKY_ONES = (
    "zipped",
    "nested_folder",
    "only_checkpoint",
    "name_long",
    "no_metadata",
    "blank_beside_copy",
    "picture",
)


class Here:
    """A pool of this process, so that the sandbox can be told of a Python that has its packages elsewhere."""

    size, device = 1, "cpu"

    def submit(self, task: Task) -> Future:
        future: Future = Future()
        future.set_result(execute.execute(task))
        return future


def main(folder: str, packages: str, names: list[str]) -> None:
    assert os.getuid() != 0
    real = sandbox._python
    sandbox._python = lambda: [*real(), "--ro-bind", packages, packages]
    sandbox.ENVIRONMENT["PYTHONPATH"] += f":{packages}"
    course = make_course(Path(folder))
    chosen = [script for script in [*scripts(ATTACKS), *scripts(SABOTEURS)] if script.name.startswith(tuple(names))]
    unlucky = [script for script in scripts(UNLUCKY) if script.name in UNLUCKY_ONES]
    for script in unlucky:
        hand_in_script(course, script, solved(course))
    earned = {script.name: re.search(r"^# marks:(.*)$", script.text, re.MULTILINE)[1].split() for script in unlucky}
    order = [_witness(course, "honest"), *earned]
    for script in chosen:
        hand_in_script(course, script, bare(course), script.text.replace("{{PORT}}", "9").replace("{{SOCKET}}", "/x"))
        order.append(script.name)
        if script.path.parent == SABOTEURS:
            order.append(_witness(course, f"honest-after-{script.name}"))
    order.append(_witness(course, "honest-last"))
    wrong = {}
    for step in Grader(course.assignment(ASSIGNMENT), Here()).grade(order):
        result = step.result
        if result.student in earned:
            got = [name.removesuffix("-test") for name in FULL if result.points[name] == FULL[name]]
            wrong[result.student] = "" if got == earned[result.student] else f"{result}"
            continue
        if result.student.startswith("honest"):
            first, now = (seen(printed(course, student)) for student in ("honest", result.student))
            noticed = {name: now[name] for name in now if now[name] != first[name]}
            wrong[result.student] = f"{result} {noticed}" if result.points != FULL or noticed else ""
            continue
        (remark,) = (one.remark for one in chosen if one.name == result.student)
        named = re.search(remark, "\n".join(result.remarks))
        harmless = result.state in ("graded", "refused") and not result.score
        out = BREACH in printed(course, result.student)
        wrong[result.student] = "" if harmless and named and not out else f"{result} {printed(course, result.student)}"
    execute.close()
    print(json.dumps(wrong))


def _witness(course: CourseFolder, student: str) -> str:
    """Hand in what is right, and prints what it can notice."""
    notebook = solved(course)
    cell_of(notebook, "scale")["source"].append(f"\n# {student}\n{WITNESS}")
    hand_in(course, student, notebook)
    return student


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
