# replaces the shell's run_code: later code is never run
# remark: IPython's shell
# ruff: noqa
async def run_code(self, code, result=None, **kwargs):
    return False


from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.run_code = run_code
