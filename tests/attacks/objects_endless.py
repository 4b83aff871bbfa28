# answers with a list that contains itself, and with an endless one
# remark: too large|timed out
# ruff: noqa
loop = []
loop.append(loop)


def lengths(words):
    return loop


class Endless(list):
    def __iter__(self):
        while True:
            yield 1.0


def largest(x):
    return list(Endless([0]))
