"""What a notebook and the judge agree on. An author of exercises begins here.

A test cell of an exercise says what must hold, one line each:

    check("the mean of each row", rows.mean(1), expected_means, hint="over which dimension?")

In a student's own notebook that line compares at once, and prints `✔` or says what differs. When the same cell is
graded, its line is cut in two, and no process ever holds both halves together with the student's code:

- **Evidence** is what the student's work gave: a check's label and its second value. It is all that is left of the
  line where the student's code runs. It leaves there as JSON, plain data (`evidence.encode` says what that is: numbers,
  text, None, tuples, lists and dicts of them; tensors, arrays and tables where torch, NumPy and pandas have been
  imported). An object of the student's own class is no evidence: it could lie about itself.
- **Key** is what it is compared with: the third value, the hint, comments, and every statement that binds or uses a
  name which begins with `expected`. It stays with the judge, a process which has run the instructor's solution through
  the same cells and never runs a student's.

The two meet in the judge, check by check, in order, label by label. Values agree if type, shape and dtype are the same
and numbers are close (`compare`); or a function as third value says so, by True or False. Evidence that is missing, too
much, out of order or malformed fails. So what is to be tested must be in the evidence: report `layer(x)`, not whether
it is right, since True is quickly typed in.

Both sides must begin alike: each test cell starts from the same seed, state and names, whatever a student's cells have
left behind (`state`, `names`), and again where its hidden tests begin.

| module | what it agrees on |
|---|---|
| `check` | `check`, and `Evidence`, which takes its place under the grader |
| `evidence` | what can be reported, and how it is written and read back |
| `testcell` | which cells are judged; what in their text is evidence and what key; what is sent where |
| `whose` | whether a notebook's `check` is this one, and under which names |
| `compare` | when two values agree, and how it is said where they don't |
| `state`, `names` | what each test begins with |
| `libraries`, `of_…` | torch, NumPy, pandas: known where they have been imported, never imported for a check |
| `published` | what among a cell's outputs is evidence |

It needs nothing but Python, and knows nothing else of the autograder. `VERSION` is raised when evidence or the cutting
of cells changes: it is part of what a worker must have in common with the judge, and of the key of what is kept.
"""

# The version of what evidence looks like and of how a test cell is split. Kernel and judge must have the same.
VERSION = 2

# The MIME type under which a test cell's evidence is published.
MIME = "application/vnd.autograder.check+json"

# The files that a kernel needs of this project, for `from course.check import check` and its like.
FILES = ("autograder/__init__.py", "autograder/contract")
