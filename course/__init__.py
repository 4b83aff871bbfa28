"""What the lessons' notebooks import: `check`, figures, devices. What builds the notebooks is in `course.authors`."""

# What a notebook may import: this is all of the course that a student's bundle holds, and all
# that the grader lets into the sandbox.
STUDENT_MODULES = ("__init__.py", "check.py", "predict.py", "devices.py", "simulated.py", "testing", "figures")
