# wrong: demand 2: refuses an int
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        if not isinstance(c, float) or c <= 0:
            raise TypeError("c must be a positive float")
        return torch.sqrt(x**2 + c**2)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0], output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * x / y, None
