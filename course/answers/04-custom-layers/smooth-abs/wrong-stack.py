# wrong: demand 4: a stack of all calls
_calls = []


class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x * x + c * c)

    @staticmethod
    def setup_context(ctx, inputs, output):
        _calls.append((inputs[0].detach(), output.detach()))

    @staticmethod
    def backward(ctx, grad_output):
        x, y = _calls.pop()
        return grad_output * x / y, None
