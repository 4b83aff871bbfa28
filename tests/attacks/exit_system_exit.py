# raises SystemExit in the code under test, and in its errors
# remark: exit
# ruff: noqa
import sys


class Scale(nn.Module):
    def forward(self, x):
        sys.exit(0)


def lengths(words):
    raise SystemExit(0)


def largest(x):
    raise GeneratorExit
