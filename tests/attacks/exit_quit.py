# asks the kernel to shut down, in every way that it knows
# remark: exit|kernel
# ruff: noqa
get_ipython().ask_exit()
get_ipython().kernel.shell.exit_now = True
quit()
