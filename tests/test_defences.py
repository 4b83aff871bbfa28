"""Removing any one defence lets at least one attack through: no row of the attacks passes by luck.

Each row names a defence, how it is removed, and the attack that then succeeds. An attack succeeds if it
gets points, prints BREACH, isn't named in the remarks as it should be, or ends without an explicit result.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest

import autograder.contract.compare
import autograder.contract.evidence
from autograder.grading import grade, stages
from autograder.judging import asking, judge
from autograder.preflight import mending, reading, walking
from autograder.preflight import submission as preflight
from autograder.sandbox import container as sandbox
from autograder.sandbox import execute, kernel
from autograder.sandbox.container import INSIDE, Limits, Sandbox, probe
from autograder.sandbox.execute import Task, execute_in
from tests.classroom import (
    ATTACKS,
    BREACH,
    SABOTEURS,
    WITNESS,
    Script,
    bare,
    hand_in_script,
    make_course,
    printed,
    scripts,
    seen,
    temporary,
)

pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")
SCRIPTS = {script.name: script for script in scripts(ATTACKS)}


class Here:
    """Stands in for the pool: the worker's code runs in this process, where a test can change it."""

    size, device = 1, "cpu"

    def submit(self, task: Task) -> Future:
        future: Future = Future()
        try:
            future.set_result(execute.execute(task))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture(scope="module")
def classroom():
    with temporary() as root:
        folder = make_course(root)
        template = folder.assignment("01-scaling").templates["scaling"]
        yield folder, judge.AnswerKey(copy.deepcopy(template.source), folder.settings.seed)
        execute.close()


@pytest.fixture
def succeeds(classroom, monkeypatch):
    """How an attack succeeds, through preflight, sandbox, judge and record; empty if it doesn't."""
    folder, key = classroom

    class JudgeHere(asking.Judge):
        def __init__(self, assignment):
            pass

        def __exit__(self, *exception):
            pass

        def judge(self, submission, programs=None):
            future: Future = Future()
            try:
                published = asking._published(submission.notebooks["scaling"])
                rows = {
                    cell: judge.as_rows(judge.judge(key.expectations[cell], judge.parse_evidence(texts)))
                    for cell, texts in published.items()
                }
                future.set_result({"scaling": rows})
            except Exception as error:
                future.set_exception(error)
            return future

    monkeypatch.setattr(grade, "Judge", JudgeHere)

    def run(script: Script) -> str:
        hand_in_script(folder, script, bare(folder))
        grader = grade.Grader(folder.assignment("01-scaling"), Here(), force=True, anyway=True)
        result = [step.result for step in grader.grade([script.name])][-1]
        remarks = "\n".join(result.remarks)
        if result.state == "failed" or result.score > 0:
            return f"{result.state}, {result.score} points: {remarks}"
        if BREACH in printed(folder, script.name):
            return "it got out"
        return "" if re.search(script.remark, remarks) else f"it isn't named: {remarks}"

    return run


def take_what_comes(expectations, evidence):
    padded = evidence[: len(expectations)] + [None] * (len(expectations) - len(evidence))
    return [judge._judge_one(one, shown) for one, shown in zip(expectations, padded, strict=True)]


def missing_is_fine(expectations, evidence):
    return [judge.CheckResult(one.label, True, one.hidden) for one in expectations]


def any_label(expectation, shown):
    relabelled = {**shown, "label": expectation.label} if isinstance(shown, dict) else shown
    return JUDGE_ONE(expectation, relabelled)


def with_the_key(source, seed, *names):
    return "from autograder.contract.check import check, reseed\nfrom functools import partial\n" + source


def as_handed_in(original, present, locked):
    return present or nbformat.from_dict(original)


def as_it_came(kind, content, reported):
    return {"output_type": kind, **content}


JUDGE_ONE = judge._judge_one
# The defence, what it is replaced by, and the attack that then succeeds.
GRADING = {
    "the answer key stays out of the kernel": (stages, "for_student", with_the_key, "memory_cells"),
    "values are compared": (judge, "compare", lambda *args: None, "patch_encode"),
    "no evidence, no points": (judge, "judge", missing_is_fine, "cells_input_transformer"),
    "no more evidence than checks": (judge, "judge", take_what_comes, "evidence_duplicated"),
    "labels are compared": (judge, "_judge_one", any_label, "evidence_relabelled"),
    "keys of dicts keep their type": (autograder.contract.compare, "_exactly", str, "evidence_dict_keys"),
    "numbers have a size": (autograder.contract.evidence, "MAX_INT_BITS", 10**9, "evidence_huge_integer"),
    "the verdict replaces the outputs": (stages, "write_verdict", lambda *args: None, "evidence_as_result"),
    "outputs are plain": (kernel, "plain", as_it_came, "evidence_html"),
    "messages have a size together": (kernel, "MAX_HELD_BYTES", 10**12, "evidence_many_parts"),
    "links are not followed": (walking, "_not_plain", lambda path: "", "folder_link_notebook"),
    "locked cells are the instructor's": (mending, "_restored", as_handed_in, "notebook_tests_replaced"),
    "each cell is there once": (mending, "_one_of_each", lambda cells, _: (cells, []), "notebook_duplicated"),
    "names that are taken are left out": (preflight, "_leave_out_clashes", lambda *args: None, "folder_for_notebook"),
    "a cell has a size": (reading, "MAX_CELL_CHARACTERS", 10**9, "notebook_huge_cell"),
    "files have a size together": (walking, "room_for", lambda folder_bytes: 10**12, "folder_huge_files"),
    "folders have a depth": (walking, "MAX_DEPTH", 10**6, "folder_deep"),
    "time stamps are checked": (preflight, "_timestamp", lambda *args: None, "folder_timestamp"),
    "the report names what is odd": (preflight, "_signs", lambda *args: [], "memory_gc"),
    "odd evidence is named": (stages, "_odd_evidence", lambda *args: "", "shell_run_cell"),
}


@pytest.mark.parametrize("defence", GRADING)
def test_without_this_defence_an_attack_succeeds(succeeds, monkeypatch, defence):
    module, name, replacement, attack = GRADING[defence]
    assert succeeds(SCRIPTS[attack]) == ""
    monkeypatch.setattr(module, name, replacement)
    assert succeeds(SCRIPTS[attack])


LIMITS = Limits(cell_seconds=8, notebook_seconds=30, memory_bytes=512 * 1024**2, file_bytes=32 * 1024**2)
# Without torch, so that a container starts at once.
LIGHT = {'for name in (*PRELOADED, *ORDERED["preload"]):': 'for name in ("ipykernel.ipkernel", "ipykernel.debugger"):'}


def swap(*pairs):
    """A change of bubblewrap's command: some of its words by others."""

    def change(command):
        text = "\0".join(command)
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return [word for word in text.split("\0") if word]

    return change


SHARED_NETWORK = ("--unshare-all", "--unshare-user\0--unshare-pid\0--unshare-ipc\0--unshare-uts\0--unshare-cgroup-try")
NO_FILTER = {"        seccomp.install()": "        pass"}
NO_COMPARISON = {"changed = differences(before, own_state(SHARED))": "changed = []"}
NO_NETWORK = {"(0 if network else NEW_NETWORK)": "0", "        _raise_loopback()\n": "        pass\n"}
NO_ROOM = {'room = maker.room(limits["folder"]) if maker else None': "room = None"}
# The defence, the change of bubblewrap's command or of the text of what runs inside, and the attack that then succeeds.
CONTAINER = {
    "no network": (
        swap(SHARED_NETWORK),
        {**NO_NETWORK, '("mnt", "ipc", "net")': '("mnt", "ipc")'},
        "network_names",
    ),
    "only what is listed of the system": (
        swap(("--remount-ro\0/dev", "--ro-bind\0/etc/passwd\0/etc/passwd\0--remount-ro\0/dev")),
        {},
        "files_passwords",
    ),
    "no root inside": (None, {"NOBODY = 65534": "NOBODY = 0"}, "sandbox_setuid"),
    "no capabilities inside": (None, {"rooms.drop_capabilities()": "pass"}, "sandbox_setuid"),
    "a root that can't be written to": (swap(("--remount-ro\0/\0", "")), {}, "files_write"),
    "a /dev that can't be written to": (swap(("--remount-ro\0/dev\0", "")), {}, "left_behind"),
    "devices that can't be changed": (None, {"if os.path.ismount(node.path) and": "if False and"}, "sandbox_devices"),
    "a /proc that can't be written to": (None, {'("/connection", "/proc")': '("/connection",)'}, "sandbox_proc"),
    "sockets' folder can't be written to": (
        None,
        {'("/connection", "/proc")': '("/proc",)'},
        "processes_disk_outside",
    ),
    "folders of a fixed size": (None, {'f"size={size},': 'f"'}, "processes_disk"),
    "folders of so many files": (None, {"nr_inodes={MAX_FILES},": ""}, "processes_inodes"),
    "no system calls but those that are needed": (None, NO_FILTER, "sandbox_system_calls"),
    "no key rings": (None, NO_FILTER, "sandbox_keyctl"),
    "no namespaces within": (None, NO_FILTER, "sandbox_unshare"),
    "no other sockets": (None, NO_FILTER, "network_other_families"),
    "no memory without an owner": (None, NO_FILTER, "processes_memory_unmapped"),
    "no locks on what is shared": (None, {'{"flock": (73, 32), ': "{"}, "sandbox_locks"),
    "no sockets but of these protocols": (None, NO_FILTER, "sandbox_netlink"),
    "no watches": (None, {'"inotify_init": (253, None), "inotify_init1": (294, 26), ': ""}, "sandbox_watches"),
    "one processor": (None, {'**{"sched_setaffinity": (203, 122)},': ""}, "sandbox_processors"),
    "few open files together": (None, {"MAX_DESCRIPTORS = 5120": "MAX_DESCRIPTORS = 10**9"}, "processes_sockets"),
    "no leases on what is shared": (None, {"*_refuse(LEASE, NOTIFY), ": ""}, "sandbox_leases"),
    "processes can't be looked into": (
        None,
        {
            **NO_ROOM,
            "libc.prctl(PR_SET_DUMPABLE, 0": "libc.prctl(PR_SET_DUMPABLE, 1",
            "rooms.drop_capabilities()": "pass",
        },
        "memory_parent",
    ),
    "only process 1 speaks in its name": (
        None,
        {"rooms.close_all_but(told": "(lambda *kept: None)(told"},
        "exit_control_pipe",
    ),
    "shared memory counts": (None, {'("RssAnon", "RssShmem")': '("RssAnon",)'}, "processes_memory_shared"),
    "all processes' memory counts": (None, {"if memory > limits": "if 0 > limits"}, "processes_memory_forked"),
    "few processes": (None, {"> MAX_PROCESSES": "> 10**9"}, "processes_many"),
    "few threads": (None, {"MAX_THREADS = 512": "MAX_THREADS = 10**9"}, "processes_many_threads"),
    "few open files": (None, {"resource.setrlimit(kind, (value, value))": "pass"}, "processes_descriptors"),
}
NO_FOLDERS = {"        _new_folder(folder, folder_bytes)": "        pass"}
# Without its capabilities, process 1 would be one of the kernel's own kind.
NO_RANK = {**NO_ROOM, "rooms.drop_capabilities()": "pass"}
# What keeps submissions apart, its removal, the saboteur whom the next one then notices, in what, and by what
# process 1 would have noticed him: by nothing, where it has no part in it.
BETWEEN = {
    "files are the room's own": (NO_FOLDERS, "files_full", "/tmp", "/tmp"),
    "attributes are the room's own": (NO_FOLDERS, "attributes", "/dev/shm", "/dev/shm"),
    "terminals are the room's own": ({'_mount("devpts"': '(lambda *_: None)("devpts"'}, "terminals", "/dev", ""),
    "the network is the room's own": (NO_NETWORK, "sockets_ports", "connections", ""),
    "limits of process 1 are out of reach": (NO_ROOM, "limits_queues", "RLIMIT_MSGQUEUE of 0", "RLIMIT_MSGQUEUE"),
    "niceness of process 1 is out of reach": (NO_RANK, "priority_nice", "nice of 0", "nice"),
    "scheduling of process 1 is out of reach": (NO_RANK, "priority_idle", "scheduler of 0", "scheduling"),
    "disk priority of process 1 is out of reach": (NO_RANK, "priority_disk", "disk priority", "ioprio"),
    "processes end with the room": (NO_ROOM, "signals_ignored", "processes", "processes"),
}


# Attacks that must be cut short for the reason that their remark names.
CUT_SHORT = {"processes_memory_shared", "processes_memory_forked", "processes_many", "processes_many_threads"}
CUT_SHORT |= {"processes_sockets"}


@contextmanager
def container(folder: Path, command=None, text=None) -> Iterator[Sandbox]:
    """A container of its own, without torch and, if it is said so, without a defence."""
    programs = {name: INSIDE.with_name(name).read_text() for name in (INSIDE.name, *sandbox.BESIDE)}
    for old, new in {**LIGHT, **(text or {})}.items():
        (name,) = [name for name, program in programs.items() if old in program]
        programs[name] = programs[name].replace(old, new)
    for name, program in programs.items():
        (folder / name).write_text(program)
    real = sandbox.bubblewrap
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sandbox, "INSIDE", folder / INSIDE.name)
        patch.setattr(sandbox, "bubblewrap", lambda *args: (command or list)(real(*args)))
        with Sandbox(LIMITS) as opened:
            yield opened


def breaks_out(opened: Sandbox, attack: str) -> bool:
    """Whether an attack does harm in a container; its parts are run one after the other."""
    harm = False
    for script in [SCRIPTS[name] for name in sorted(SCRIPTS) if name.startswith(attack)]:
        try:
            done = execute_in(opened, Task((script.text, "print('after')"), {}, 1, LIMITS))
        except json.JSONDecodeError:
            return True  # what the grader took for process 1's answer was no answer of its
        said = " ".join(output.get("text", "") for outputs in done.outputs for output in outputs)
        why = " ".join(done.failures.values())
        harm |= BREACH in said or "false report" in why
        harm |= script.name in CUT_SHORT and not re.search(script.remark, why)
    return harm


@pytest.fixture(scope="module")
def walls(tmp_path_factory):
    with container(tmp_path_factory.mktemp("walls")) as opened:
        yield opened


@pytest.mark.parametrize("defence", CONTAINER)
def test_without_this_wall_an_attack_gets_out(walls, tmp_path, defence):
    command, text, attack = CONTAINER[defence]
    assert not breaks_out(walls, attack)
    with container(tmp_path, command, text) as opened:
        assert breaks_out(opened, attack)


def after(opened: Sandbox, saboteur: str) -> tuple[dict[str, Any], str]:
    """What the next submission sees after a saboteur, and why the container wasn't used again, if so."""
    text = (SABOTEURS / f"{saboteur}.py").read_text()
    execute_in(opened, Task((text,), {}, 1, LIMITS))
    worn = opened.worn
    return look(opened), worn


def look(opened: Sandbox) -> dict[str, Any]:
    done = execute_in(opened, Task((WITNESS,), {}, 1, replace(LIMITS, cell_seconds=60)))
    return seen("".join(output.get("text", "") for output in done.outputs[0]))


@pytest.mark.parametrize("defence", BETWEEN)
def test_without_this_wall_the_next_submission_notices_a_saboteur(walls, tmp_path, defence):
    text, saboteur, noticed, by = BETWEEN[defence]
    before = look(walls)
    assert after(walls, saboteur) == (before, "")
    with container(tmp_path, text={**text, **NO_COMPARISON}) as opened:
        before = look(opened)
        now, _ = after(opened, saboteur)
        assert now[noticed] != before[noticed]
    if by:
        # Process 1 compares itself and its folders with what they were, and has the container thrown away.
        with container(tmp_path, text=text) as opened:
            before = look(opened)
            now, worn = after(opened, saboteur)
            assert by in worn
            assert now[noticed] == before[noticed]
