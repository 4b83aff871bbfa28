"""`check`, under the name by which notebooks import it; all of it is in `autograder.contract.check`."""

from autograder.contract.check import CheckFailed, check

__all__ = ["CheckFailed", "check"]
