"""What a notebook and the judge agree on. It knows nothing else of the autograder, and needs nothing but Python."""

# The version of what evidence looks like and of how a test cell is split. Kernel and judge must have the same.
VERSION = 1

# The MIME type under which a test cell's evidence is published.
MIME = "application/vnd.autograder.check+json"

# The files that a kernel needs of this project, for `from course.check import check` and its like.
FILES = ("autograder/__init__.py", "autograder/contract")
