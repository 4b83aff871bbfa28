# a mode that changes every function is entered
from torch.overrides import TorchFunctionMode


class Loud(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        raise RuntimeError("a debugging mode that was left on")


loud = Loud()
loud.__enter__()
