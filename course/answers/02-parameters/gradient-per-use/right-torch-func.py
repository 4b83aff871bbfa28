# right: torch.func.grad with respect to a list of weights
from torch.func import grad


def gradient_per_use(layer, x, uses):
    def total(weights):
        y = x
        for weight in weights:
            y = functional_call(layer, {"weight": weight}, (y,))
        return y.sum()

    return grad(total)([layer.weight.detach() for _ in range(uses)])
