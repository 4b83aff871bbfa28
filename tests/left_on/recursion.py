# recursion ends early
import sys

sys.setrecursionlimit(150)
