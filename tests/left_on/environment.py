# the environment is another
import os

os.environ["TMPDIR"] = "/nowhere"
os.environ.pop("HOME", None)
