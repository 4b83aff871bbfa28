# opens files until none can be opened, or far more than it may, and keeps them
# remark: files
# ruff: noqa
kept = []
try:
    while len(kept) < 700:
        kept.append(open("/dev/null"))
except OSError:
    pass
if len(kept) > 600:
    print("BREACH: no limit")
