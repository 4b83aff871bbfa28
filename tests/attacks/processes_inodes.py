# makes files without end, each empty
# remark: files of the machine
# ruff: noqa
number = 0
while True:
    number += 1
    if number > 100_000:
        print("BREACH: too many files")
        break
    open(f"/tmp/{number}", "w").close()
