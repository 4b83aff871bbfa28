# looks through all objects for expected values
# remark: gc
# ruff: noqa
import gc

for found in gc.get_objects():
    if type(found).__name__ in ("Expectation", "AnswerKey", "_Recorder"):
        print("BREACH:", type(found).__name__)
    if type(found) is dict and "expectations" in found:
        print("BREACH: expectations")
