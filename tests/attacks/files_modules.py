# opens for writing the modules that later submissions import; it writes nothing, lest it do so where it gets through
# remark: files
# ruff: noqa
import os
import autograder.contract.check, autograder.contract.evidence, torch

for module in (autograder.contract.check, autograder.contract.evidence, torch, os):
    try:
        os.close(os.open(module.__file__, os.O_WRONLY))
        print("BREACH:", module.__file__)
    except OSError:
        pass
