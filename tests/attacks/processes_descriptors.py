# opens files until none can be opened, and keeps them
# remark: files
# ruff: noqa
kept = []
try:
    while True:
        kept.append(open("/dev/null"))
except OSError:
    pass
if len(kept) > 600:
    print("BREACH: no limit")
