"""A student's hour in JupyterLab, with what `make bundle` hands out."""

import re

import nbformat
import pytest

from course.authors import bundle
from tests.browser.conftest import TOKEN, serve
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
NOTEBOOK = "01-modules/modules.ipynb"
ANSWERS = ROOT / "course" / "answers" / "01-modules"
RIGHT = (ANSWERS / "mlp" / "right-relu-module.py", "class MLP")
WRONG = (ANSWERS / "pipeline" / "wrong-plain-list.py", "class Pipeline")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return bundle.bundle(ROOT, tmp_path_factory.mktemp("dist")).with_suffix("")


@pytest.fixture(scope="module")
def address(folder, tmp_path_factory):
    with serve(folder, tmp_path_factory.mktemp("home")) as address:
        yield address


class Lab:
    """A notebook that is open in JupyterLab."""

    def __init__(self, page):
        self.page = page
        page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first.wait_for()
        page.locator(".jp-MarkdownOutput h1").first.wait_for()

    def cell(self, text):
        """The code cell that holds a text."""
        return self.page.locator(".jp-CodeCell", has=self.page.locator(".cm-content", has_text=text)).first

    def write(self, text, code):
        """Replace the code of the cell that holds `text`."""
        self.cell(text).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)

    def run(self, text):
        """Run the cell that holds `text`, and give what it shows."""
        cell = self.cell(text)
        cell.locator(".cm-content").click()
        before = cell.locator(".jp-InputPrompt").first.inner_text()
        done = re.compile(r"\[\d+\]")
        for tenths in range(600):
            now = cell.locator(".jp-InputPrompt").first.inner_text()
            if now == before and tenths % 50 == 0:
                # While JupyterLab is still setting up, it may miss a key.
                cell.locator(".cm-content").click()
                self.page.keyboard.press("Control+Enter")
            if now != before and done.search(now):
                break
            self.page.wait_for_timeout(100)
        else:
            pytest.fail(f"the cell did not end: {text}")
        return self.shown(text)

    def shown(self, text):
        """What the cell that holds `text` shows."""
        return "\n".join(self.cell(text).locator(".jp-OutputArea-output").all_inner_texts())


def test_a_students_hour(address, folder, page, shoot):
    page.goto(f"{address}/lab/tree/{NOTEBOOK}?token={TOKEN}")
    lab = Lab(page)
    shoot("student-1-opened")

    assert lab.run("from course.check import check") == ""
    assert "(2, 4) -> (2, 3)" in lab.run("net = nn.Sequential(nn.Linear(4, 8)")
    lab.run("module_tree(net)")
    assert lab.cell("module_tree(net)").locator("img[alt]").count() == 1
    shoot("student-2-figure")

    # An exercise that isn't written yet says so.
    lab.run(RIGHT[1])
    assert "NotImplementedError" in lab.run("net = MLP(3, 4, 2)")
    shoot("student-3-blank")

    lab.write(RIGHT[1], RIGHT[0].read_text())
    lab.run(RIGHT[1])
    shown = lab.run("net = MLP(3, 4, 2)")
    assert "✔ the output is right on one row" in shown
    assert "✘" not in shown
    lab.cell("net = MLP(3, 4, 2)").scroll_into_view_if_needed()
    shoot("student-4-right")

    lab.write(WRONG[1], WRONG[0].read_text())
    lab.run(WRONG[1])
    shown = lab.run("net = Pipeline(nn.Linear(3, 4)")
    lab.cell("net = Pipeline(nn.Linear(3, 4)").locator(".jp-OutputArea").scroll_into_view_if_needed()
    shoot("student-5-wrong")
    assert "✘ " in shown
    assert "expected:" in shown
    assert "Traceback" not in shown
    assert len(shown.splitlines()) < 10

    validate(page, shoot)
    restart_and_run_all(page, lab)
    lab.cell("net = Pipeline(nn.Linear(3, 4)").scroll_into_view_if_needed()
    shoot("student-7-run-all")
    assert "✔ the output is right on one row" in lab.shown("net = MLP(3, 4, 2)")
    assert "✘ " in lab.shown("net = Pipeline(nn.Linear(3, 4)")

    page.keyboard.press("Control+S")
    saved = nbformat.read(folder / NOTEBOOK, as_version=4)
    assert [cell.source for cell in saved.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "mlp"] == [
        RIGHT[0].read_text()
    ]


def validate(page, shoot):
    """Press nbgrader's button, which runs the whole notebook afresh."""
    page.get_by_role("button", name="Validate").first.click()
    dialog = page.locator(".jp-Dialog", has_text="Validation")
    dialog.wait_for()
    said = dialog.inner_text()
    shoot("student-6-validate")
    assert "tests failed" in said.lower() or "failed" in said.lower()
    assert "✘ " in said
    assert "hint:" in said
    dialog.get_by_role("button").last.click()
    dialog.wait_for(state="detached")


def restart_and_run_all(page, lab):
    page.get_by_role("menuitem", name="Kernel").click()
    page.get_by_role("menuitem", name="Restart Kernel and Run All Cells…").click()
    page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    page.locator(".jp-Dialog").wait_for(state="detached")
    page.wait_for_timeout(500)
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first.wait_for()
