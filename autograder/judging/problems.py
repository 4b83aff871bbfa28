"""What the judge may find wrong, in words. Apart from the judge, which imports torch."""

# What an honest student's evidence never has.
MALFORMED = "malformed evidence"
TOO_MUCH = "more evidence came than there are checks"
NOT_REACHED = "this check was not reached"
NOT_PLAIN = "the value is not plain data"
ENDED_THE_JUDGE = "the value can't be judged: it takes too much time or memory"
STOPPED = "the code stopped with "
# The errors whose names students are told. Few: with a choice of names, code could tell what it has seen.
ERRORS = frozenset(
    (
        *("AssertionError", "AttributeError", "ImportError", "IndexError", "KeyError", "ModuleNotFoundError"),
        *("NameError", "NotImplementedError", "OSError", "RecursionError", "RuntimeError", "SyntaxError", "TypeError"),
        *("UnboundLocalError", "ValueError", "ZeroDivisionError"),
    )
)

# So many submissions without a point, and fewer say nothing: something may be wrong that isn't the students' doing.
SUSPICIOUS = 5


class BrokenSolution(Exception):
    """The instructor's own notebook fails its checks, or doesn't run."""
