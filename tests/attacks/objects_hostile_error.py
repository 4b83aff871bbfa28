# raises an error whose text raises, whose name lies, and whose text is huge
# remark: evidence|scale-test
# ruff: noqa
class AssertionError(BaseException):
    def __str__(self):
        raise SystemExit(0)


class Loud(Exception):
    def __str__(self):
        return "x" * 50_000_000


def lengths(words):
    raise AssertionError


def largest(x):
    raise Loud
