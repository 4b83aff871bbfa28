"""The judge's own process: it holds the answer keys, and judges what it is sent.

    python -m autograder.judging.process

It reads lines of JSON from standard input, and answers each by a line on standard output. The first order is
what to load; then each is a cell's evidence. The keys are worked out once; a forked worker judges. A student's
value may end a worker, by its time or its memory: then the next worker is there at once, with the same keys.
"""

from __future__ import annotations

import base64
import contextlib
import ctypes
import gc
import io
import json
import mmap
import os
import resource
import signal
import struct
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

MEMORY_OF_A_WORKER = 1024**3  # beyond what it is forked with
HARD_SECONDS = 4  # of processor time, beyond the limit at which a check is interrupted
PR_SET_PDEATHSIG = 1
_PLACE = struct.Struct("=qq")  # which order, and which of its checks


def main() -> None:
    """Load, then serve until standard input closes."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the grader's to take
    orders, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    given = _next(orders)
    if given is None:
        return
    try:
        keys = _load(given)
    except BaseException:
        _say(answers, {"failed": traceback.format_exc(limit=-3)})
        raise
    _say(answers, {"loaded": True})
    gc.collect()
    gc.freeze()
    place = mmap.mmap(-1, _PLACE.size)
    while not _ends(keys, orders, answers, place):
        number, check = _PLACE.unpack(place[:])
        _say(answers, {"number": number, "ended": check})


def _next(orders: int) -> Any:
    """The next order, read byte for byte up to its length, so that nothing is read past it; None at the end."""
    header = _exactly(orders, 10)
    body = _exactly(orders, int(header)) if header else None
    return json.loads(body) if body else None


def _exactly(descriptor: int, size: int) -> bytes | None:
    read = bytearray()
    while len(read) < size:
        part = os.read(descriptor, size - len(read))
        if not part:
            return None
        read += part
    return bytes(read)


def _say(answers: int, message: Any) -> None:
    with open(answers, "wb", closefd=False) as out:
        out.write(json.dumps(message).encode() + b"\n")


def _load(given: dict[str, Any]) -> dict[str, Any]:
    """Run the instructor's notebooks, each in a folder of its own."""
    import nbformat

    from autograder.judging.judge import AnswerKey
    from autograder.judging.problems import BrokenSolution

    with contextlib.suppress(ModuleNotFoundError):  # a course without tensors needs none
        import torch

        torch.set_num_threads(1)
    keys: dict[str, Any] = {}
    for name, text in given["sources"].items():
        source = nbformat.reads(text, as_version=4)
        try:
            keys[name] = _in_a_folder(
                given["files"], given["lent"], lambda source=source: AnswerKey(source, *given["seeds"])
            )
        except BrokenSolution as error:
            keys[name] = error
    return keys


def _in_a_folder(files: dict[str, str], lent: list[tuple[str, str]], work: Any) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        for path, data in files.items():
            Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            Path(folder, path).write_bytes(base64.b64decode(data))
        for path, place in lent:
            Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            Path(folder, path).symlink_to(place)
        os.chdir(folder)
        sys.path.insert(0, "")  # as in a kernel: modules beside the notebook can be imported
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                return work()
        finally:
            sys.path.remove("")
            os.chdir("/")


def _ends(keys: dict[str, Any], orders: int, answers: int, place: mmap.mmap) -> bool:
    """Let a worker serve orders: True when there are no more, False when an order has ended it."""
    worker = os.fork()
    if worker == 0:
        try:
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            _limit_memory()
            while order := _next(orders):
                place[:] = _PLACE.pack(order["number"], -1)
                _say(answers, {"number": order["number"], **_answer(keys, order, place)})
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(worker, 0)
    return status == 0


def _limit_memory() -> None:
    status = Path("/proc/self/status").read_text()
    now = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmData"))
    limit = now * 1024 + MEMORY_OF_A_WORKER
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(keys: dict[str, Any], order: dict[str, Any], place: mmap.mmap) -> dict[str, Any]:
    try:
        return _serve(keys, order, place)
    except MemoryError:
        raise  # the next worker has memory again
    except Exception:
        return {"failed": traceback.format_exc(limit=-3)}


def _serve(keys: dict[str, Any], order: dict[str, Any], place: mmap.mmap) -> dict[str, Any]:
    """The answer to one order: a cell's rows, or the solution's own evidence."""
    from autograder.judging.judge import JUDGING_SECONDS, as_rows, judge, parse_evidence

    if "program" in order:
        return {"rows": _try_asserts(order, place)}
    key = keys[order["notebook"]]
    if isinstance(key, Exception):
        return {"broken": str(key)}
    if "cell" not in order:
        return {"evidence": key.evidence}

    def begin(check: int) -> None:
        place[:] = _PLACE.pack(order["number"], check)
        _limit_seconds(JUDGING_SECONDS)

    cell = order["cell"]
    begin(-1)
    evidence = parse_evidence(order["published"]) if "published" in order else key.evidence[cell]
    rows = judge(key.expectations[cell], evidence, frozenset(order["without"]), begin)
    return {"rows": as_rows(rows)}


def _limit_seconds(seconds: float) -> None:
    """From now on: what can't be interrupted is ended by the operating system."""
    spent = int(time.process_time() + seconds + HARD_SECONDS)
    resource.setrlimit(resource.RLIMIT_CPU, (spent, resource.RLIM_INFINITY))


def _try_asserts(order: dict[str, Any], place: mmap.mmap) -> list[dict[str, Any]]:
    """Try a cell of asserts on what a kernel has reported."""
    from autograder.asserts.evaluate import Program, judge_asserts
    from autograder.judging.judge import CELL_SECONDS, limited, parse_evidence
    from autograder.judging.problems import ENDED_THE_JUDGE

    place[:] = _PLACE.pack(order["number"], -1)
    _limit_seconds(CELL_SECONDS)
    program, rows = Program.from_json(order["program"]), parse_evidence(order["published"])
    try:
        with limited(CELL_SECONDS):
            return judge_asserts(program, rows, order["flaw"])
    except TimeoutError:
        return judge_asserts(program, [], ENDED_THE_JUDGE)


if __name__ == "__main__":
    main()
