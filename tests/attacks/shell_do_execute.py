# replaces the kernel's do_execute, to answer "ok" to everything
# remark: kernel
# ruff: noqa
kernel = get_ipython().kernel


async def do_execute(*args, **kwargs):
    return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}


type(kernel).do_execute = do_execute
kernel.do_execute = do_execute
