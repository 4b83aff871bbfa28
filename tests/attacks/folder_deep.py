# hands in folders hundreds deep
# remark: deep
# ruff: noqa
def submission(notebook, folder):
    import os

    here = os.getcwd()
    os.chdir(folder)
    for _ in range(1200):
        os.mkdir("d" * 8)
        os.chdir("d" * 8)
    open("file.txt", "w").close()
    os.chdir(here)
