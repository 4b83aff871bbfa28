# swallows every exception by a custom handler
# remark: IPython's shell
# ruff: noqa
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
