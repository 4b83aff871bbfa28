# new files can't be read
import os

os.umask(0o777)
