"""What one submission leaves behind: no later one may notice. See `tests/saboteurs/`.

Each saboteur is followed, in the same container, by two honest students and a witness (`witness.py`), whose
code prints all that it can notice of the place it runs in.
"""

from __future__ import annotations

import base64
import threading

import pytest

from autograder.places.pool import Pool
from autograder.sandbox.container import Limits, Sandbox, probe
from autograder.sandbox.execute import Task, execute_in
from tests.classroom import (
    BREACH,
    FULL,
    SABOTEURS,
    WITNESS,
    bare,
    cell_of,
    grade,
    hand_in,
    hand_in_script,
    make_course,
    printed,
    scripts,
    seen,
    solved,
    temporary,
)

SCRIPTS = scripts(SABOTEURS)
pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")


@pytest.fixture(scope="module")
def graded():
    with temporary() as root:
        course = make_course(root)
        order = []

        def solved_by(student: str, more: str = "") -> None:
            notebook = solved(course)
            cell_of(notebook, "scale")["source"].append(f"\n# {student}\n{more}")
            hand_in(course, student, notebook)
            order.append(student)

        solved_by("witness", WITNESS)
        for script in SCRIPTS:
            hand_in_script(course, script, bare(course))
            order.append(script.name)
            solved_by(f"{script.name}-then-1")
            solved_by(f"{script.name}-then-2", WITNESS)
            solved_by(f"{script.name}-then-3")
        with Pool(1) as pool:
            yield course, grade(course, order, pool)


def test_the_corpus_is_large_and_every_kind_of_sabotage_is_in_it():
    assert len(SCRIPTS) >= 40
    kinds = {script.name.split("_")[0] for script in SCRIPTS}
    assert kinds >= {
        "limits",
        "priority",
        "attributes",
        "locks",
        "ipc",
        "keys",
        "sockets",
        "files",
        "signals",
        "timers",
    }


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_three_honest_students_after_a_saboteur_notice_nothing(graded, script):
    course, results = graded
    saboteur = results[script.name]
    assert (saboteur.state, saboteur.score) == ("graded", 0.0), saboteur.remarks
    assert BREACH not in printed(course, script.name)
    for number in (1, 2, 3):
        after = results[f"{script.name}-then-{number}"]
        assert after.points == FULL, after.remarks
        assert after.remarks == (results["witness"].remarks if number == 2 else [])
    before, now = seen(printed(course, "witness")), seen(printed(course, f"{script.name}-then-2"))
    assert {name: now[name] for name in now if now[name] != before[name]} == {}


LIMITS = Limits(cell_seconds=60, notebook_seconds=200, file_bytes=32 * 1024**2)
NEIGHBOURS = (
    "locks_flock",
    "locks_leases",
    "locks_own",
    "sockets_abstract",
    "sockets_ports",
    "watches",
    "priority_nice",
)


@pytest.fixture(scope="module")
def next_door():
    with Sandbox(LIMITS) as one, Sandbox(LIMITS) as other:
        yield one, other


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_the_container_next_door_notices_nothing_while_a_saboteur_runs(next_door, name):
    one, other = next_door
    before = look(other)
    stays = "\nprint('here')\nimport time\ntime.sleep(1000)"
    text = (SABOTEURS / f"{name}.py").read_text() + stays
    limits = Limits(cell_seconds=8, file_bytes=LIMITS.file_bytes)
    done = []
    saboteur = threading.Thread(target=lambda: done.append(execute_in(one, Task((text,), {}, 1, limits))))
    saboteur.start()
    during = look(other)
    saboteur.join()
    assert {name: during[name] for name in during if during[name] != before[name]} == {}
    assert done[0].failures == {0: "timed out after 8 s"}


def look(sandbox: Sandbox) -> dict:
    outputs = execute_in(sandbox, Task((WITNESS,), {}, 1, LIMITS)).outputs[0]
    return seen("".join(output.get("text", "") for output in outputs))


SEARCH = """
wanted, count = bytes(b ^ 1 for b in WANTED), 0
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as memory:
    for line in maps:
        span, mode = line.split()[:2]
        start, end = (int(part, 16) for part in span.split("-"))
        if mode.startswith("rw"):
            try:
                memory.seek(start)
                count += memory.read(end - start).count(wanted)
            except (OSError, OverflowError):
                pass
print(count)
"""


def test_what_an_earlier_submission_was_made_of_is_nowhere_in_memory(next_door):
    """Not in a kernel's, which is a copy of the warm process's."""
    one, _ = next_door
    mark = b"a neighbour's work, 24b."
    for work in (mark * 1000, mark * 100_000):
        execute_in(one, Task(("open('work.txt').read(3)",), {"work.txt": work}, 1, LIMITS))
        for needle in (mark, base64.b64encode(mark)):
            text = SEARCH.replace("WANTED", repr(bytes(byte ^ 1 for byte in needle)))
            (output,) = execute_in(one, Task((text,), {}, 1, LIMITS)).outputs[0]
            # The search has a few copies of its own of what it looks for.
            assert int(output["text"]) < 20
