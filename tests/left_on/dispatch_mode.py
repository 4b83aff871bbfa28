# a mode that changes every operation is entered
from torch.utils._python_dispatch import TorchDispatchMode


class Double(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        output = function(*args, **(kwargs or {}))
        return output * 2 if isinstance(output, torch.Tensor) and output.is_floating_point() else output


double = Double()
double.__enter__()
