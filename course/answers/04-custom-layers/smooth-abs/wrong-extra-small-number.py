# wrong: demand 1: adds 1e-6 under the root "to be safe"
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x**2 + c**2 + 1e-6)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0], output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * x / y, None
