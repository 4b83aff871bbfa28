"""What the lessons' notebooks import (`check`, figures, devices), and what builds the notebooks."""

# What a notebook may import: this is all of the course that a student's bundle holds, and all
# that the grader lets into the sandbox.
STUDENT_MODULES = (
    "__init__.py", "check.py", "evidence.py", "devices.py", "simulated.py", "figures", "predict.py", "testing",
)  # fmt: skip

# The MIME type under which a check's evidence is published.
MIME = "application/vnd.torch-course.check+json"
