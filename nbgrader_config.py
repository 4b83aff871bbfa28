"""Makes this folder an nbgrader course. Our own preprocessors plug into nbgrader's commands here."""

from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.preprocessors import ClearSolutions, Execute

from autograder.plugin import Preflight, SandboxedExecute, WithoutSecrets
from course import STUDENT_MODULES
from course.authors.stubs import ClearSolutionsToStubs

c = get_config()

c.CourseDirectory.course_id = "building-blocks"

# Settings of the grader: all of them, with what they mean, are in the class Autograder of autograder/folder/courses.py.
c.Autograder.cell_seconds = 30.0
c.Autograder.notebook_seconds = 300.0
c.Autograder.partial_credit = False
# What the lessons' notebooks import of this project, and what is imported once for all of them.
c.Autograder.modules = [f"course/{name}" for name in STUDENT_MODULES]
c.Autograder.preload = [
    *("torch", "torch._dynamo", "torch.distributed.tensor", "matplotlib.pyplot"),
    *("matplotlib.backends.backend_agg", "course.devices", "course.figures.*", "course.predict", "course.testing"),
]
# Feedback pages show solutions. Write them when nobody may hand in any more, or say False.
c.Autograder.debrief = True


def instead(steps, ours):
    """nbgrader's steps, with some of them replaced."""
    return [ours.get(step, step) for step in steps]


c.GenerateAssignment.preprocessors = instead(
    GenerateAssignment().preprocessors, {ClearSolutions: ClearSolutionsToStubs}
)
c.Autograde.sanitize_preprocessors = [Preflight, *Autograde().sanitize_preprocessors]
c.Autograde.autograde_preprocessors = instead(Autograde().autograde_preprocessors, {Execute: SandboxedExecute})
c.GenerateFeedback.preprocessors = [WithoutSecrets, *GenerateFeedback().preprocessors]
