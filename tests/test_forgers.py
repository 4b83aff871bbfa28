"""Students who don't solve a test of ordinary asserts, and control the kernel: none of them gets a point."""

from __future__ import annotations

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder import __main__ as command
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.grading.trusting import cell_rules, in_a_line
from autograder.places.pool import Pool
from autograder.sandbox.container import probe
from tests.classroom import temporary

pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")

# ruff: noqa: E501 (answers, as few lines as they need)
SETUP = "import math\nimport numpy as np\nBASE = [2.0, 4.0]\n"
SOLUTION = "def scale(x):\n    ### BEGIN SOLUTION\n    return 3.5 * x\n    ### END SOLUTION\n"
TEST = """assert scale(2) == 7
assert abs(scale(0.5) - 1.75) < 1e-9, "half"
assert math.isclose(scale(BASE[0]), 7.0)
np.testing.assert_allclose(scale(np.ones(3)), 3.5 * np.ones(3))
assert isinstance(scale(1.0), float) and len([scale(1)]) == 1
xs = np.array([1.0, 2.0])
assert np.allclose(scale(xs), 3.5 * xs)
### BEGIN HIDDEN TESTS
for x, want in [(4, 14.0), (6, 21.0)]:
    assert scale(x) == want
assert all(scale(k) == v for k, v in {10: 35.0}.items())
### END HIDDEN TESTS
"""
SHELL = "shell = get_ipython()\n"
WRONG = "def scale(x):\n    return x\n"
FORGERS = {
    "syntax_trees": "import ast\nclass Gone(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
    "    def visit_Expr(self, node): return ast.Pass()\nget_ipython().ast_transformers.append(Gone())\n" + WRONG,
    "input_text": "get_ipython().input_transformers_post.append(lambda lines: ['pass\\n'])\n" + WRONG,
    "run_cell": SHELL + "from IPython.core.interactiveshell import ExecutionResult, ExecutionInfo\n"
    "shell.run_cell = lambda *a, **k: ExecutionResult(ExecutionInfo('', 0, 0, 0, 0))\n" + WRONG,
    "run_code": SHELL + "async def run_code(*a, **k): return False\nshell.run_code = run_code\n" + WRONG,
    "success": "from IPython.core.interactiveshell import ExecutionResult\n"
    "ExecutionResult.success = property(lambda self: True)\n" + WRONG,
    "do_execute": SHELL + "async def do(*a, **k): return {'status': 'ok', 'execution_count': 1, 'payload': [], "
    "'user_expressions': {}}\nshell.kernel.do_execute = do\n" + WRONG,
    "custom_exc": SHELL + "shell.set_custom_exc((BaseException,), lambda *a, **k: None)\n" + WRONG,
    "showtraceback": SHELL + "shell.showtraceback = lambda *a, **k: None\n" + WRONG,
    "events": SHELL + "def clear(result):\n    result.error_in_exec = None\n"
    "shell.events.register('post_run_cell', clear)\n" + WRONG,
    "optimized": "import builtins\nold = builtins.compile\nbuiltins.compile = lambda *a, **k: old(*a[:3], optimize=2)\n"
    + WRONG,
    "always_equal": "class Any:\n    def __eq__(self, other): return True\n    def __sub__(self, other): return 0\n"
    "    def __abs__(self): return 0\n    def __float__(self): return 7.0\ndef scale(x):\n    return Any()\n",
    "float_subclass": "class Any(float):\n    def __eq__(self, other): return True\n    __hash__ = None\n"
    "    def __sub__(self, other): return 0.0\n    def __lt__(self, other): return True\n"
    "def scale(x):\n    return Any(1)\n",
    "class_that_lies": "class Any:\n    __class__ = float\n    def __eq__(self, other): return True\n"
    "    def __sub__(self, other): return 0.0\ndef scale(x):\n    return Any()\n",
    "str_subclass": "class Any(str):\n    def __eq__(self, o): return True\n    def __sub__(self, o): return 0\n"
    "def scale(x):\n    return Any('7')\n",
    "array_subclass": "class Any(np.ndarray):\n    def __eq__(self, o): return np.True_\n"
    "    def __array_function__(self, *a, **k): return True\n    def __sub__(self, o): return np.float64(0)\n"
    "def scale(x):\n    return np.zeros(np.shape(x)).view(Any)\n",
    "array_with_objects": "class Any:\n    def __eq__(self, o): return True\n    def __sub__(self, o): return 0\n"
    "def scale(x):\n    return np.array([Any()], dtype=object)\n",
    "builtins": "import builtins\nbuiltins.abs = lambda x: 0\nbuiltins.all = lambda x: True\n"
    "builtins.isinstance = lambda *a: True\nbuiltins.len = lambda x: 1\n" + WRONG,
    "libraries": "np.testing.assert_allclose = lambda *a, **k: None\nnp.allclose = lambda *a, **k: True\n"
    "math.isclose = lambda *a, **k: True\n" + WRONG,
    "error_class": "import builtins\nclass AssertionError(Exception):\n    pass\n"
    "builtins.AssertionError = StopIteration\ndef scale(x):\n    raise StopIteration\n",
    "own_error": "class Fine(Exception):\n    pass\ndef scale(x):\n    raise Fine(x)\n",
    "system_exit": "def scale(x):\n    raise SystemExit(0)\n",
    "process_exit": "import os\ndef scale(x):\n    os._exit(0)\n",
    "generator": "def scale(x):\n    yield 3.5\n",
    "no_cell": "get_ipython().run_cell = None\n" + WRONG,
    "score": "import atexit\nfrom IPython.display import display\ndef scale(x):\n"
    "    get_ipython().displayhook(1.0)\n    display(1.0)\n    return x\n",
    "printed_evidence": "import json\nfrom IPython.display import publish_display_data\ndef scale(x):\n"
    "    rows = [[n, kind, {'float': (7.0).hex()}, 0] for n in range(40) for kind in ('value', 'ran')]\n"
    "    publish_display_data({'application/vnd.autograder.check+json': json.dumps(rows)})\n    return x\n",
    "evidence_that_ran": "import json\nfrom IPython.display import publish_display_data\ndef scale(x):\n"
    "    rows = [[n, 'ran'] for n in range(40)]\n"
    "    publish_display_data({'application/vnd.autograder.check+json': json.dumps(rows)})\n    raise KeyError\n",
    "true_for_all": "import json\nold = json.dumps\ndef dumps(row, *a, **k):\n"
    "    if isinstance(row, list) and len(row) == 4:\n        row = [row[0], 'value', True, 0]\n"
    "    return old(row, *a, **k)\njson.dumps = dumps\n" + WRONG,
    "every_second_level": "import json\nold = json.dumps\ndef dumps(row, *a, **k):\n"
    "    if isinstance(row, list) and len(row) == 4:\n        row = [row[0], 'value', row[2], 1]\n"
    "    return old(row, *a, **k)\njson.dumps = dumps\n" + WRONG,
    "frames": "import sys\ndef scale(x):\n    frame, seen = sys._getframe(1), []\n    while frame:\n"
    "        seen += [c for c in frame.f_code.co_consts if isinstance(c, float)]\n"
    "        seen += [v for v in frame.f_locals.values() if type(v) is float]\n        frame = frame.f_back\n"
    "    return seen[0] if seen else x\n",
    "the_text": "import re\ndef scale(x):\n    text = In[-1] + str(get_ipython().history_manager.input_hist_raw[-1])\n"
    "    found = re.search(rf'scale\\({x}\\)[ )]*(?:==|-) *([0-9.]+)', text)\n    return float(found[1]) if found else x\n",
    "names_of_the_test": "class np:\n    ones = staticmethod(lambda n: 0)\n    array = staticmethod(lambda n: 0)\n"
    "    class testing:\n        assert_allclose = staticmethod(lambda *a: None)\n    allclose = staticmethod(lambda *a: 1)\n"
    + WRONG,
    "given_data": "BASE = [0.0, 0.0]\n" + WRONG,
    "changes_what_it_is_given": "def scale(x):\n    if isinstance(x, np.ndarray):\n        x[:] = 0\n"
    "        return x\n    return {2: 7, 0.5: 1.75, 2.0: 7.0, 1.0: 1.0}.get(x, 14.0)\n",
    "only_what_is_seen": "def scale(x):\n    return {2: 7, 0.5: 1.75}.get(x, 3.5) if not hasattr(x, 'shape') else 3.5 + 0 * x\n",
    "reporter": "import types\nclass Fake(types.ModuleType):\n    def __init__(self, name):\n        super().__init__(name)\n"
    "types.ModuleType = Fake\nimport builtins\nbuiltins.exec = lambda *a: a[1].update(Report=None)\n" + WRONG,
    "side_effects": "calls = []\ndef scale(x):\n    calls.append(x)\n    return [7, 1.75, 7.0][len(calls) % 3]\n",
}
RIGHT = {
    "as_intended": "def scale(x):\n    return 3.5 * x\n",
    "another_way": "import numpy\ndef scale(x):\n    return x * 7 / 2\n",
    "prints": "def scale(x):\n    print('scaling', x)\n    return x * 3.5\n",
}


@pytest.fixture(scope="module")
def graded():
    with temporary() as root:
        course = _course(root)
        for name, answer in {**FORGERS, **RIGHT}.items():
            _hand_in(course, name, answer)
        with Pool(1) as pool:
            run = Grader(course.assignment("ps"), pool).grade(course.students("ps"))
            yield course, {step.result.student: step.result for step in run}


def _course(root):
    folder = root / "source" / "ps"
    folder.mkdir(parents=True)
    config = "c = get_config()\nc.CourseDirectory.course_id = 'forgers'\nc.Autograder.seed = 11\n"
    (root / "nbgrader_config.py").write_text(config + "c.Autograder.cell_seconds = 20.0\n")
    kinds = [("setup", SETUP, "locked"), ("answer", SOLUTION, "solution"), ("test", TEST, "grade")]
    kinds.append(("kernels", "assert callable(scale)", "grade"))
    cells = []
    for name, source, kind in kinds:
        grader = {"grade_id": name, "schema_version": 3, "locked": kind != "solution", "task": False}
        grader |= {"solution": kind == "solution", "grade": kind == "grade"}
        grader |= {"points": {"test": 3, "kernels": 0}[name]} if kind == "grade" else {}
        cells.append(new_code_cell(source, metadata={"nbgrader": grader}))
    nbformat.write(new_notebook(cells=cells), folder / "nb.ipynb")
    return CourseFolder(root)


def _hand_in(course, student, answer):
    course.assignment("ps")
    notebook = nbformat.read(course.path("release", ".", "ps") / "nb.ipynb", as_version=4)
    notebook.cells[1].source = answer
    folder = course.path("submitted", student, "ps")
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / "nb.ipynb")


def test_the_corpus_is_large():
    assert len(FORGERS) >= 35


@pytest.mark.parametrize("name", FORGERS)
def test_a_forger_gets_nothing(graded, name):
    result = graded[1][name]
    assert result.state == "graded", result.remarks
    assert result.points["test"] == 0


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_answer_gets_all(graded, name):
    assert graded[1][name].points["test"] == 3, graded[1][name].remarks
    assert graded[1][name].remarks == []


def test_the_rule_of_each_cell_is_told(graded):
    rules = {cell.cell: (cell.rule, cell.why) for cell in cell_rules(graded[0].assignment("ps"))}
    assert rules["test"] == ("judged outside", "")
    assert rules["kernels"][0] == "nbgrader's rule"
    assert "kernel alone" in rules["kernels"][1]
    assert in_a_line(cell_rules(graded[0].assignment("ps"))) == ""


def test_the_command_tells_it(graded, capsys):
    command.trust("ps", as_json=True, course=graded[0].root)
    rules = {row["cell"]: (row["points"], row["rule"]) for row in json.loads(capsys.readouterr().out)}
    assert rules == {"test": (3, "judged outside"), "kernels": (0, "nbgrader's rule")}
    command.trust("ps", as_json=False, course=graded[0].root)
    assert "judged outside" in capsys.readouterr().out


def test_feedback_says_which_visible_assert_failed(graded):
    path = graded[0].path("autograded", "float_subclass", "ps") / "nb.ipynb"
    (cell,) = [
        c for c in nbformat.read(path, as_version=4).cells if c.metadata.get("nbgrader", {}).get("grade_id") == "test"
    ]
    shown = "\n".join(cell.outputs[0].traceback)
    assert "✘ assert scale(2) == 7: it doesn't hold" in shown
    assert "14" not in shown
