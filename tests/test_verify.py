"""`autograder verify`: what it proves of the documentation's example, and what it finds where something is wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from autograder import UsageError
from autograder.folder.answers import ANSWERS
from autograder.folder.courses import CourseFolder
from autograder.proof.verify import Options, Verification
from autograder.sandbox.container import probe
from tests.conftest import EXAMPLE, LESSON, ROOT

sandboxed = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")
PAGE = (ROOT / "docs" / "write-an-exercise.md").read_text(encoding="utf-8")
SCALE = EXAMPLE / ANSWERS / LESSON / "scale"
HEAD = "class Scale(nn.Module):\n    def __init__(self, size):\n        super().__init__()\n"
# Full marks with gains that begin with a positive number: some seeds draw one, some don't.
LUCKY = f"""# wrong: demand 3: right for half of all gains
{HEAD}        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain if self.gain[0] > 0 else x + self.gain
"""
ENDLESS = "# wrong: demand 3: never ends\nwhile True:\n    pass\n"
UNLUCKY = LUCKY.replace("# wrong: demand 3: right for half of all gains", "# right: freedom a: not at all")
CHANGES = {
    "wrong-lucky.py": LUCKY,
    "wrong-endless.py": ENDLESS,
    "right-unlucky.py": UNLUCKY,
    "wrong-right.py": (SCALE / "right-keeps-the-size.py")
    .read_text()
    .replace("# right: freedom b", "# wrong: demand 2"),
    "wrong-keeps-its-input.py": None,
    "debrief.md": None,
}


def course_with(root: Path, changes: dict[str, str | None]) -> CourseFolder:
    shutil.copytree(EXAMPLE / "course", root / "course")
    for name, text in changes.items():
        path = root / ANSWERS / LESSON / "scale" / name
        path.unlink() if text is None else path.write_text(text)
    return CourseFolder(root)


def test_the_documentation_shows_the_example_as_it_is():
    lesson = (EXAMPLE / "course" / "lessons" / f"{LESSON}.md").read_text()
    assert re.search(r"````md\n(.*?)````", PAGE, re.DOTALL)[1] in lesson
    shown = re.findall(r"^```(?:md|python)\n(.*?)^```", PAGE.partition("## Demands")[2], re.DOTALL | re.MULTILINE)
    files = [path.read_text() for path in SCALE.iterdir()]
    assert len(shown) == 4
    assert [text for text in shown if text not in files] == []


@sandboxed
def test_the_example_is_as_it_should_be(course_root):
    verification = Verification(course_with(course_root, {}), LESSON, Options(seeds=2, jobs=1))
    verification.run()
    assert verification.misses == []
    row = verification.exercises["scale"]
    assert (row.checks, row.count("wrong", full=False), row.count("right", full=True)) == (6, 5, 2)
    assert row.count("mutant", full=False) > 0
    (keeps,) = [answer for answer in row.answers["wrong"] if answer.name == "wrong-keeps-its-input.py"]
    assert row.failed[keeps] == {"x and the layer are as they were"}, "it breaks its demand, and nothing else"


@sandboxed
def test_what_is_wrong_is_named_with_its_seed(course_root):
    verification = Verification(course_with(course_root, CHANGES), LESSON, Options(seeds=3, jobs=1, mutants=False))
    verification.run()
    text = "\n".join(verification.misses)
    assert "demand 4 has no wrong answer" in text
    assert "debrief.md is missing" in text
    assert re.search(r"wrong-right.py passes$", text, re.MULTILINE)
    lucky = re.search(r"wrong-lucky.py passes under seed ([\d, ]+)$", text, re.MULTILINE)
    unlucky = re.search(r"right-unlucky.py fails under seed ([\d, ]+): gain gets its gradient; the output is", text)
    assert sorted(f"{lucky[1]}, {unlucky[1]}".split(", ")) == ["1", "2", "3"]
    assert "wrong-endless" not in text
    (endless,) = [a for a in verification.exercises["scale"].answers["wrong"] if a.name == "wrong-endless.py"]
    assert verification.exercises["scale"].tried[endless] == {1}, "it is not waited for again and again"


@sandboxed
def test_evidence_that_another_seed_would_accept_is_a_miss(course_root):
    course = course_with(course_root, {})
    for step in ("source", "release"):
        (path,) = (course_root / step / LESSON).glob("*.ipynb")
        path.write_text(path.read_text().replace("torch.randn", "torch.ones"))
    course.generate(LESSON)
    verification = Verification(course, LESSON, Options(seeds=2, jobs=1, mutants=False))
    verification.run()
    assert any("evidence under seed 1 passes under seed 2 too" in miss for miss in verification.misses)


@sandboxed
def test_other_peoples_answers_are_tried(course_root, tmp_path):
    folder = tmp_path / "others"
    answers = folder / LESSON / "scale"
    answers.mkdir(parents=True)
    (folder / LESSON / "no-such-exercise").mkdir()
    for name in ("wrong-keeps-its-input.py", "right-keeps-the-size.py"):
        shutil.copy(SCALE / name, answers)
    (answers / "wrong-really-right.py").write_text((SCALE / "right-keeps-the-size.py").read_text())
    (answers / "right-really-wrong.py").write_text((SCALE / "wrong-keeps-its-input.py").read_text())
    (answers / "debatable-in-place.py").write_text((SCALE / "wrong-keeps-its-input.py").read_text())
    verification = Verification(CourseFolder(course_root), LESSON, Options(seeds=2, jobs=1, answers=folder))
    verification.run()
    row = verification.exercises["scale"]
    kinds = (("wrong", False), ("wrong", True), ("right", True), ("right", False), ("debatable", False))
    assert [row.count(kind, full) for kind, full in kinds] == [1, 1, 1, 1, 1]
    text = "\n".join(verification.misses)
    assert "wrong-really-right.py passes" in text
    assert "right-really-wrong.py fails: x and the layer are as they were" in text
    assert "no-such-exercise is no exercise" in text
    assert len(verification.misses) == 3


def test_a_lesson_an_exercise_or_a_folder_that_is_not_there_is_told(course_root, tmp_path):
    with pytest.raises(UsageError, match="no exercise nothing"):
        Verification(CourseFolder(course_root), LESSON, Options(exercises=("nothing",)))
    with pytest.raises(UsageError, match="is not there"):
        Verification(CourseFolder(course_root), LESSON, Options(answers=tmp_path / "none")).run()
    with pytest.raises(UsageError, match="no assignment 'none'"):
        Verification(CourseFolder(course_root), "none", Options())
