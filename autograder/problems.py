"""What the judge may find wrong, in words. Apart from the judge, which imports torch."""

# What an honest student's evidence never has.
MALFORMED = "malformed evidence"
TOO_MUCH = "more evidence came than there are checks"
NOT_REACHED = "this check was not reached"
NOT_PLAIN = "the value is not plain data"

# So many submissions without a point, and fewer say nothing: something may be wrong that isn't the students' doing.
SUSPICIOUS = 5


class BrokenSolution(Exception):
    """The instructor's own notebook fails its checks, or doesn't run."""
