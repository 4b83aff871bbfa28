"""Every command of docs/ in a ```sh block runs as written, in a copy of the project; every link leads somewhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.container import probe
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

PAGES = sorted((ROOT / "docs").glob("*.md"))
WITH_COMMANDS = [page for page in PAGES if "```sh\n" in page.read_text(encoding="utf-8")]
LINK = re.compile(r"\]\(([^)#:]+)\)")


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture
def project(tmp_path) -> Path:
    """The project's files, and this environment as its `.venv`."""
    root = tmp_path / "project"
    left_out = shutil.ignore_patterns(".*", "__pycache__", "demo", "dist", "reports", "submitted", "*.db")
    shutil.copytree(ROOT, root, ignore=left_out, symlinks=True)
    (root / ".venv" / "bin").mkdir(parents=True)
    for program in Path(sys.executable).parent.iterdir():
        (root / ".venv" / "bin" / program.name).symlink_to(program)
    (root / ".venv" / ".ready").touch()
    return root


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_the_commands_run_as_written(page, project, tmp_path):
    text = "\n".join(blocks(page))
    if "autograder grade" in text and probe():
        pytest.skip(probe())
    programs = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(project),
        "EXCHANGE": str(tmp_path / "exchange"),
        "OMP_NUM_THREADS": "1",
    }
    for block in blocks(page):
        done = subprocess.run(
            ["sh", "-euc", block], cwd=project, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{page.name}:\n{block}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    if page.stem == "class-in-ten-minutes":
        assert len((project / "demo" / "marks.csv").read_text().splitlines()) == 4
        assert len(list((project / "demo" / "feedback").rglob("*.html"))) == 3


def test_there_are_commands_to_run():
    assert {page.stem for page in WITH_COMMANDS} >= {"class-in-ten-minutes", "jupyterhub", "ci"}


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_every_link_leads_to_a_file(page):
    missing = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert missing == []


def test_the_readme_leads_to_every_page():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f"docs/{page.name}" not in text] == []
