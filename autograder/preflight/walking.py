"""What lies in a submission's folder: files that may be notebooks, other files, and what was left out and why.

Only plain files are read. Links, devices and FIFOs are left out; sizes, counts and depths are limited.
"""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from autograder.preflight.finding import Candidate
from autograder.preflight.reading import MAX_NOTEBOOK_BYTES
from autograder.strangers.safe import name as shown

MAX_FILE_BYTES = 20 * 1024**2
MAX_ALL_FILES_BYTES = 100 * 1024**2
MAX_FILES = 200
MAX_ENTRIES = 2000  # files and folders, those that are left out too
MAX_DEPTH = 20
MAX_CANDIDATES = 20
HEAD = 4096
CHECKPOINTS = ".ipynb_checkpoints"
# What programs put beside notebooks, and nobody hands in on purpose.
_MACHINERY = {"__pycache__", "__MACOSX", ".git", ".venv", "venv", "node_modules", CHECKPOINTS}
_SPARE = re.compile(r"~$|^[.#~]|\.(bak|tmp|orig|old)$|-checkpoint\b", re.IGNORECASE)


@dataclass
class Walked:
    """What was found.

    Attributes:
        candidates: files that may be notebooks.
        files: all others, by relative name.
        archived: the other files of an archive, by the archive's name.
    """

    candidates: list[Candidate] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    archived: dict[str, dict[str, bytes]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    size: int = 0
    full: bool = False
    room: int = MAX_ALL_FILES_BYTES
    ours: frozenset[str] = frozenset()

    def add(self, path: str, raw: bytes, spare: bool = False, archive: str = "") -> None:
        """Take in a file that may be a notebook, if there is room."""
        spare = spare or bool(_SPARE.search(PurePosixPath(path).name))
        if len(self.candidates) < MAX_CANDIDATES and self.size + len(raw) <= MAX_ALL_FILES_BYTES:
            self.size += len(raw)
            self.candidates.append(Candidate(path, raw, spare, archive))


def room_for(folder_bytes: int) -> int:
    """How many bytes of files are let into a working folder of this size: a notebook needs room of its own there."""
    return min(MAX_ALL_FILES_BYTES, folder_bytes // 2)


def walk(folder: Path, folder_bytes: int, ours: Collection[str] = ()) -> Walked:
    """Look through a folder, whose files must fit into a working folder of `folder_bytes`.

    Args:
        ours: the assignment's own files, by relative name: copies of them aren't read.
    """
    walked = Walked(room=room_for(folder_bytes), ours=frozenset(ours))
    seen = 0
    for parent, folders, names in os.walk(folder, followlinks=False):
        _checkpoints(Path(parent), folders, walked, folder)
        folders[:] = sorted(name for name in folders if name not in _MACHINERY)
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        seen += len(folders) + len(names)
        if seen > MAX_ENTRIES:
            folders.clear()
        if folders and len(Path(parent).relative_to(folder).parts) >= MAX_DEPTH:
            walked.remarks.append(f"folders more than {MAX_DEPTH} deep were left out")
            folders.clear()
        # Notebooks first: of too many files, others are left out.
        for name in sorted(names, key=lambda name: (not _is_called_notebook(name), name)) + linked:
            if not name.startswith("._"):  # what macOS keeps of a file on other systems' disks
                _look_at(Path(parent, name), folder, walked)
    return walked


def _checkpoints(parent: Path, folders: list[str], walked: Walked, folder: Path) -> None:
    """The copies that Jupyter keeps."""
    inside = parent / CHECKPOINTS
    if CHECKPOINTS not in folders or inside.is_symlink():
        return
    try:
        found = sorted(inside.iterdir())[:MAX_CANDIDATES]
    except OSError:
        return
    for path in found:
        if _is_called_notebook(path.name) and not _not_plain(path):
            walked.add(_relative(path, folder), _read(path), spare=True)


def _look_at(path: Path, folder: Path, walked: Walked) -> None:
    """Take a file in, or say why not."""
    relative = _relative(path, folder)
    if reason := _not_plain(path):
        walked.remarks.append(f"{shown(relative)} was left out: {reason}")
    elif _is_called_notebook(path.name):
        walked.add(relative.replace("\\", "/"), _read(path))
        if not path.name.lower().endswith(".ipynb"):
            _keep(path, relative, walked)
    elif path.name != "timestamp.txt" and relative not in walked.ours:
        _keep(path, relative, walked)


def _keep(path: Path, relative: str, walked: Walked) -> None:
    """Keep a file that the notebook may read, and look whether it is one, or holds one."""
    size = path.stat().st_size
    if walked.full:
        return
    if len(walked.files) >= MAX_FILES:
        walked.full = True
        walked.remarks.append(f"more than {MAX_FILES} files: the rest were left out")
    elif walked.size + size > walked.room:
        walked.full = True
        walked.remarks.append(f"{shown(relative)} and the files after it were left out: they are too large")
    else:
        walked.size += size
        raw = walked.files[relative] = path.read_bytes()
        if path.suffix.lower() in ("", ".json", ".txt") and _is_notebook(raw):
            walked.add(relative, raw)
        elif path.suffix.lower() == ".zip":
            _open_archive(path, relative, walked)


def _relative(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_NOTEBOOK_BYTES + 1)


def _is_called_notebook(name: str) -> bool:
    """Whether a name is a notebook's, or what a program made of one: `x.ipynb.txt`, `x.ipynb.json`, `X.IPYNB`."""
    return bool(re.search(r"\.ipynb(?![^.~#]*:)", name, re.IGNORECASE))


def _is_notebook(raw: bytes) -> bool:
    """Whether a file of another name looks like a notebook inside."""
    head = raw[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    return head.startswith(b"{") and any(word in raw.replace(b"\0", b"") for word in (b'"cells"', b'"worksheets"'))


def _open_archive(path: Path, relative: str, walked: Walked) -> None:
    """The notebooks of an archive, and what lies beside them; never more than the limits allow."""
    files: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()][:MAX_ENTRIES]
            if not any(_is_called_notebook(one.filename) for one in members):
                return
            for member in members:
                name = PurePosixPath(member.filename.replace("\\", "/"))
                if name.is_absolute() or ".." in name.parts or not _MACHINERY.isdisjoint(name.parts):
                    continue
                with archive.open(member) as opened:
                    raw = opened.read(MAX_NOTEBOOK_BYTES + 1)
                if _is_called_notebook(name.name):
                    walked.add(str(name), raw, archive=relative)
                elif len(raw) <= MAX_FILE_BYTES and walked.size + len(raw) <= walked.room:
                    walked.size += len(raw)
                    files[str(name)] = raw
                if len(files) >= MAX_FILES:
                    break
    except Exception as error:  # zipfile raises errors of many kinds for what isn't a sound archive
        walked.remarks.append(f"{shown(relative)} can't be opened: {shown(str(error))}")
    walked.archived[relative] = files


def _not_plain(path: Path) -> str:
    try:
        status = path.lstat()
    except OSError as error:
        return f"it can't be read ({error.strerror})"
    if stat.S_ISLNK(status.st_mode):
        return "it is a link, and links are not followed"
    if not stat.S_ISREG(status.st_mode):
        return "it is not an ordinary file"
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8"
    if not _is_called_notebook(path.name) and status.st_size > MAX_FILE_BYTES:
        return f"it is larger than {MAX_FILE_BYTES // 1024**2} MiB"
    return "" if os.access(path, os.R_OK) else "it can't be read"
