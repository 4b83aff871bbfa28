# each line is traced
import sys


def trace(frame, event, argument):
    if "torch" in frame.f_code.co_filename:
        raise RuntimeError("a debugger that was left on")
    return None


sys.settrace(trace)
