# wrong: demand 1: goes through x row by row
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.stack([torch.sqrt(row**2 + c**2) for row in x])

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0], output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * x / y, None
