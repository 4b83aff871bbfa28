"""Nothing that a student wrote runs in the browser of whoever looks at it: every page, with all payloads at once.

A payload that runs says so on the console or asks another machine for something; the pages are the
Formgrader's, JupyterLab's, and our own. See `tests/payloads.py`.
"""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import nbformat
import pytest

from autograder.desk import similarity
from autograder.desk.classwork import load
from autograder.desk.feedback import write_feedback
from autograder.desk.report import write_report, write_similar
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.places.pool import Pool
from autograder.sandbox.container import probe
from autograder.strangers import safe
from tests import desk
from tests.browser.conftest import TOKEN, serve
from tests.payloads import MARKDOWN, NAMES, OUTPUTS, TYPES, numbered

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}"),
]
PWN = "window.pwn = number => console.log('PWNED', number)"
STUDENTS = ("markdown", "answers", "outputs", "errors", "names")
UNSAFE = "<img src=x onerror=pwn(12)>"
WAIT = 1500  # milliseconds in which what would run has run
ODD_ANSWER = "def twice(x):\n    '''<img src=x onerror=pwn(1)></pre></td><script>pwn(2)</script>'''\n    return x + x\n"


def cell(kind: str, source: str, **fields) -> dict:
    code = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {}, "source": source, **code, **fields}


def notebooks(course: CourseFolder) -> dict[str, dict]:
    """By student, a notebook full of payloads."""
    answers = {"twice": ODD_ANSWER, "running": desk.RUNNING, "why": "It adds up."}
    made = {name: json.loads(nbformat.writes(desk.handed_in(course.root, answers))) for name in STUDENTS}
    texts = numbered(MARKDOWN)
    made["markdown"]["cells"] += [cell("markdown", text) for text in texts] + [cell("raw", text) for text in texts]
    picture = {"<img src=x onerror=pwn(3)>.png": {"image/png": "x'><img src=x onerror=pwn(4)>", "text/html": "<b>"}}
    made["markdown"]["cells"].append(cell("markdown", "![x](attachment:a.png)", attachments=picture))
    answer(made["answers"], "\n\n".join(text for text in texts if "<!--" not in text))
    shown = f"from IPython.display import HTML, display\nfor text in {numbered(OUTPUTS)!r}:\n    display(HTML(text))"
    typed = [(kind, text.replace("(N)", "(5)").replace("/N", "/5")) for kind, text in TYPES]
    typed = f"for kind, text in {typed!r}:\n    display({{kind: text, 'text/plain': 'plain'}}, raw=True)"
    made["outputs"]["cells"] += [cell("code", shown), cell("code", typed)]
    raised = "class E(Exception):\n    pass\nE.__name__ = E.__qualname__ = '<img src=x onerror=pwn(6)>'\n"
    raised += "print('<script>pwn(7)</script>')\nraise E('</pre><img src=x onerror=pwn(8)>\\x1b[31m')"
    made["errors"]["cells"].insert(0, cell("code", raised))
    made["errors"]["metadata"] = {"title": "<script>pwn(9)</script>", "language_info": {"name": "</script>"}}
    return made


def answer(notebook: dict, text: str) -> None:
    """Put a text where prose is asked for."""
    (one,) = (one for one in notebook["cells"] if one["metadata"].get("nbgrader", {}).get("grade_id") == "why")
    one["source"] = text


def hand_in_all(course: CourseFolder) -> None:
    for student, notebook in {**notebooks(course), UNSAFE: {}}.items():
        folder = course.path("submitted", student, desk.ASSIGNMENT)
        folder.mkdir(parents=True, exist_ok=True)
        name = "<img src=x onerror=pwn(10)>.ipynb" if student == "names" else f"{desk.NOTEBOOK}.ipynb"
        (folder / name).write_text(json.dumps(notebook))
        (folder / "evil.html").write_text("<script>console.log('PWNED', 11)</script>")
        for text in numbered(NAMES) if student == "names" else ():
            (folder / text.replace("/", "")).write_text("x")


def grade_all(course: CourseFolder) -> None:
    with Pool(1) as pool:
        done = list(Grader(course.assignment(desk.ASSIGNMENT), pool, force=True).grade([*STUDENTS, UNSAFE]))
    states = {step.result.student: step.result.state for step in done}
    assert states == {**dict.fromkeys(STUDENTS, "graded"), UNSAFE: "failed"}, [step.result for step in done]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = desk.copy_of_class(tmp_path_factory.mktemp("strangers"))
    hand_in_all(course)
    grade_all(course)
    return course


@pytest.fixture(scope="module")
def address(course, tmp_path_factory):
    with serve(course.root, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture
def watched(page):
    """What ran, or was asked of another machine, on the pages that were opened."""
    seen: list[str] = []
    page.add_init_script(PWN)
    page.on("console", lambda message: seen.append(message.text) if "PWNED" in message.text else None)
    page.on("request", lambda asked: seen.append(asked.url) if "canary.test" in asked.url else None)
    page.on("dialog", lambda dialog: (seen.append(dialog.message) if dialog.message else None, dialog.accept()))
    return seen


def open_and_touch(page, url: str) -> list[str]:
    """Open a page, move over it and click what could act; the addresses of the links in it."""
    page.goto(url)
    page.wait_for_timeout(WAIT)
    return page.evaluate(
        """() => {
            const links = [...document.querySelectorAll('a[href]')];
            for (const one of links)
                if (['javascript:', 'data:', 'vbscript:'].includes(one.protocol)) one.click();
            for (const one of document.querySelectorAll('[onclick], [onmouseover]')) {
                one.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
            }
            return links.map(one => one.getAttribute('href'));
        }"""
    )


def submission_of(course: CourseFolder, student: str) -> str:
    with course.gradebook() as gradebook:
        return gradebook.find_submission_notebook(desk.NOTEBOOK, desk.ASSIGNMENT, student).id


def marks(course: CourseFolder) -> dict[str, float]:
    with course.gradebook() as gradebook:
        return {one.student_id: one.score for one in gradebook.assignment_submissions(desk.ASSIGNMENT)}


def test_in_the_formgrader(address, course, page, watched, shoot):
    before = marks(course)
    page.goto(f"{address}/formgrader/manage_assignments?token={TOKEN}")
    for path in ("manage_submissions", "gradebook"):
        open_and_touch(page, f"{address}/formgrader/{path}/{desk.ASSIGNMENT}")
    for student in STUDENTS:
        links = open_and_touch(page, f"{address}/formgrader/submissions/{submission_of(course, student)}/")
        assert page.locator("#why").count() == 1, "one field for the points, and it is the Formgrader's"
        assert page.locator("#why").get_attribute("type") == "number"
        page.locator("#why").scroll_into_view_if_needed()
        shoot(f"strangers-{STUDENTS.index(student)}")
        assert not [link for link in links if link.split(":")[0].lower() in ("javascript", "data", "vbscript", "file")]
        page.locator("#why").wait_for()
        page.goto(f"{address}/formgrader/submissions/{submission_of(course, student)}/evil.html")
        page.wait_for_timeout(WAIT / 5)
    assert watched == []
    assert marks(course) == before


def test_what_is_graded_by_hand_can_be_read(address, course, page):
    page.goto(f"{address}/formgrader/manage_assignments?token={TOKEN}")
    page.goto(f"{address}/formgrader/submissions/{submission_of(course, 'answers')}/")
    words = page.locator("body").inner_text().replace(safe.JOINT, "")
    assert "<img src=x onerror=pwn(0)>" in words
    assert "![picture](//canary.test/20)" in words
    page.goto(f"{address}/formgrader/submissions/{submission_of(course, 'names')}/")
    assert "<img src=x onerror=pwn(10)>.ipynb was taken for desk.ipynb" in page.locator("body").inner_text()


def test_in_jupyterlab(address, course, page, watched, shoot):
    for student in ("markdown", "answers", "outputs", "names"):
        path = f"lab/workspaces/{student}/tree/autograded/{student}/{desk.ASSIGNMENT}/{desk.NOTEBOOK}.ipynb"
        page.goto(f"{address}/{path}?token={TOKEN}")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        page.locator(".jp-RenderedMarkdown").first.wait_for()
        if student == "answers":
            page.locator("mjx-container").first.wait_for()  # MathJax is there, and had its way with what it was given
        page.wait_for_timeout(WAIT)
        shoot(f"strangers-lab-{student}")
        links = page.evaluate("[...document.querySelectorAll('.jp-Notebook a[href]')].map(one => one.protocol)")
        links += page.evaluate("[...document.querySelectorAll('mjx-container a')].map(one => one.getAttribute('href'))")
        assert set(links) <= {"http:", "https:", "mailto:"}, links
    assert watched == []


def test_on_our_own_pages(course, page, watched, tmp_path, shoot):
    work = load(course, desk.ASSIGNMENT)
    pairs = similarity.similar(work, [])
    pages = {"report": write_report(work, pairs), "similar": write_similar(work, pairs)}
    paths = list(write_feedback(course, desk.ASSIGNMENT, STUDENTS))
    for name, text in pages.items():
        paths.append(tmp_path / f"{name}.html")
        paths[-1].write_text(text)
    assert len(paths) == len(STUDENTS) + 2
    for path in paths:
        open_and_touch(page, f"file://{quote(str(path))}")
        shoot(f"strangers-page-{path.stem}")
    assert watched == []


def test_without_the_cleaning_payloads_run(address, course, page, watched, monkeypatch):
    for name, unchanged in {
        "markdown": lambda source, pictures=None: source,
        "html": lambda source: source,
        "in_markdown": lambda text: text,
        "inert_path": lambda path: path,
    }.items():
        monkeypatch.setattr(safe, name, unchanged)
    # Also without the cleaning, nbconvert shows no notebook that names an attachment that isn't there.
    texts = "\n\n".join(text for text in numbered(MARKDOWN) if "<!--" not in text and "attachment:" not in text)
    path = course.path("submitted", "answers", desk.ASSIGNMENT) / f"{desk.NOTEBOOK}.ipynb"
    notebook = json.loads(path.read_text())
    answer(notebook, texts)
    path.write_text(json.dumps(notebook))
    monkeypatch.setattr("autograder.grading.verdict.in_markdown", lambda text: text)
    monkeypatch.setattr("autograder.grading.record.inert_path", lambda path: path)
    grade_all(course)
    page.goto(f"{address}/formgrader/manage_assignments?token={TOKEN}")
    ran = {}
    for student in ("answers", "outputs", "names"):
        open_and_touch(page, f"{address}/formgrader/submissions/{submission_of(course, student)}/")
        ran[student], watched[:] = len(set(watched)), []
    page.goto(f"{address}/formgrader/submissions/{submission_of(course, 'names')}/evil.html")
    page.wait_for_timeout(WAIT / 5)
    assert "PWNED 11" in watched, "a page that was handed in runs in the Formgrader's name"
    assert ran["answers"] >= 10
    assert ran["outputs"] >= 5
    assert ran["names"] >= 1
    monkeypatch.undo()
    grade_all(course)
    for folder in Path(course.root, "autograded").glob("*/*"):
        assert not (folder / "evil.html").exists()
