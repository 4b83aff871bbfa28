# looks for the answer key in the text of the cells that are sent
# remark: IPython's shell
# ruff: noqa
def look(info):
    text = info.raw_cell + repr(get_ipython().kernel.get_parent("shell"))
    for key in (
        "expected" + "_word",
        "hi" + "nt=",
        "x * " + "gain",
        "sum(len" + "(v)",
        "What does forward " + "return",
    ):
        if "check(" in text and key in text:
            print("BREACH:", key)


get_ipython().events.register("pre_run_cell", look)
