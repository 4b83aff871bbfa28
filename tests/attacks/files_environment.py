# looks for secrets in the environment, its own and its parent's
# remark: environ
# ruff: noqa
import os, subprocess

text = repr(dict(os.environ)) + open("/proc/self/environ", "rb").read().decode(errors="replace")
if "canary" in text.lower() or "SECRET" in text:
    print("BREACH: environment")
