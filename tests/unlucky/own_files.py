# uses a file of its own, a module of its own, and the assignment's file
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    (folder / "helpers.py").write_text("START = 1.0\n")
    (folder / "data").mkdir()
    (folder / "data" / "zero.txt").write_text("0.0")
    text = (
        "import helpers\nwith open('data/zero.txt') as file:\n    zero = float(file.read())\n"
        "assert open('words.txt').read().split()[0] == 'one'\n"
        "with open('out.txt', 'w') as file:\n    file.write('my own')\n"
        "class Scale(nn.Module):\n    def __init__(self, size):\n        super().__init__()\n"
        "        self.gain = nn.Parameter(torch.zeros(size) + helpers.START + zero)\n"
        "    def forward(self, x):\n        return x * self.gain\n"
    )
    cell = next(c for c in notebook["cells"] if "class Scale" in "".join(c["source"]))
    cell["source"] = text
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
