"""Finished work kept on disk, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from autograder.places.versions import versions
from autograder.sandbox.execute import Execution, Task


class Executions:
    """Finished executions, kept on disk under a key of all that went into them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def key(self, task: Task) -> str:
        """A key that changes with anything that could change the execution."""
        digest = hashlib.sha256()
        for part in (
            task.cells,
            sorted(task.files.items()),
            task.seed,
            task.limits.as_dict(),
            task.device,
            task.isolated,
            task.fittings,
        ):
            digest.update(repr(part).encode())
        digest.update(versions(task.fittings.modules, task.fittings.preload).encode())
        return digest.hexdigest()

    def get(self, key: str) -> Execution | None:
        """A kept execution, or None."""
        try:
            kept = json.loads(gzip.decompress((self.folder / key).read_bytes()))
            failures = {int(index): why for index, why in kept.pop("failures").items()}
            return Execution(**kept, failures=failures)
        except (OSError, EOFError, ValueError, TypeError, KeyError):
            return None

    def put(self, key: str, execution: Execution) -> None:
        """Keep an execution: whole, or not at all."""
        content = gzip.compress(json.dumps(vars(execution)).encode(), compresslevel=1)
        with _whole(self.folder / key) as draft:
            draft.write_bytes(content)


class Results:
    """By student, the last result and what it rests on; the history of all marks; who has none by the grader's fault.

    One grader at a time writes these: it holds the course's lock.
    """

    def __init__(self, state: Path) -> None:
        self.folder = state / "results"
        self._history, self._failed = state / "history.jsonl", state / "failed.json"
        self._solution = state / "solution.json"

    def get(self, student: str) -> dict[str, Any] | None:
        """What is kept of a student's last result, or None: also where the file is damaged."""
        kept = _read(self.folder / file_name(student))
        return kept if kept and {"key", "result"} <= kept.keys() else None

    @contextmanager
    def keeping(self, student: str) -> Iterator[Callable[[dict[str, Any], dict[str, Any]], None]]:
        """Keep a result and its line in the history, both or neither: what raises inside takes them back.

        Yields:
            A function of the two. They are written at once, and are the student's last result when the block ends.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        length = self._history.stat().st_size if self._history.exists() else 0
        with _whole(self.folder / file_name(student)) as draft:

            def keep(kept: dict[str, Any], line: dict[str, Any]) -> None:
                draft.write_text(json.dumps(kept))
                with self._history.open("a") as history:
                    history.write(json.dumps(line) + "\n")

            try:
                yield keep
            except BaseException:
                with suppress(FileNotFoundError):
                    os.truncate(self._history, length)
                raise

    def failed(self) -> dict[str, str]:
        """By student, why the grader failed on the submission when it last tried."""
        return _read(self._failed) or {}

    def note(self, student: str, failure: str) -> None:
        """Note that the grader failed on a student's submission; or, with no text, that it no longer does."""
        failed = self.failed()
        if failed.get(student, "") != failure:
            others = {name: why for name, why in failed.items() if name != student}
            _write(self._failed, {**others, **({student: failure} if failure else {})})

    def solution(self) -> tuple[str, list[str]]:
        """The key under which the instructor's solution was last seen to pass, and what was to be said of it."""
        kept = _read(self._solution) or {}
        return kept.get("key", ""), kept.get("notes", [])

    def solution_passed(self, key: str, notes: list[str]) -> None:
        """Note that the instructor's solution passed, under the key of all that went into it, and what it misses."""
        _write(self._solution, {"key": key, "notes": notes})


def file_name(student: str) -> str:
    """A file name for a student's: folders may be called what no file can, once it has an ending."""
    if re.fullmatch(r"[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]{0,99}", student):
        return f"{student}.json"
    return f"={hashlib.sha256(os.fsencode(student)).hexdigest()}.json"


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _write(path: Path, content: dict[str, Any]) -> None:
    with _whole(path) as draft:
        draft.write_text(json.dumps(content))


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A draft, which becomes the file when the block ends, and goes if it raises."""
    draft = path.with_name(f"{path.name}.draft")
    try:
        yield draft
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
