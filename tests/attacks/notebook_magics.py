# runs shell, script and loading magics
# remark: processes
# ruff: noqa
get_ipython().run_line_magic("load_ext", "autoreload")
get_ipython().run_cell_magic("bash", "", "echo $HOME; cat /etc/shadow && echo BREA''CH; kill -9 1; true")
get_ipython().system("ls /root/.ssh && echo BREA''CH")
get_ipython().run_line_magic("reset", "-f")
