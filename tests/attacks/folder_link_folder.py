# hands in a link to another student's folder
# remark: link
# ruff: noqa
def submission(notebook, folder):
    import shutil

    shutil.rmtree(folder)
    folder.symlink_to(folder.parents[1] / "honest" / folder.name, target_is_directory=True)
