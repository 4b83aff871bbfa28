# hands in gigabytes of other files
# remark: the files after it were left out
# ruff: noqa
def submission(notebook, folder):
    for number in range(8):
        with (folder / f"data-{number:03d}.bin").open("wb") as file:
            file.truncate(20 * 1024**2)
    with (folder / "larger.bin").open("wb") as file:
        file.truncate(200 * 1024**3)
