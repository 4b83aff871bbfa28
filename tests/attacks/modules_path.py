# changes the search paths for modules, libraries and programs, for itself and for those after it
# remark: environ|sys\.path
# ruff: noqa
import os, sys

for folder in ("evil/course", "evil/autograder/contract"):
    os.makedirs(folder, exist_ok=True)
    open(f"{folder}/check.py", "w").write("def check(*a): pass\ndef reseed(s): pass\n")
    open(f"{folder}/__init__.py", "w").close()
open("evil/autograder/__init__.py", "w").close()
sys.path.insert(0, os.path.abspath("evil"))
os.environ.update(
    PYTHONPATH="/scratch/evil", LD_PRELOAD="/scratch/evil.so", PATH="/scratch/evil", PYTHONSTARTUP="/scratch/x"
)
for name in [name for name in sys.modules if name.startswith(("course", "autograder"))]:
    del sys.modules[name]
