# wrong: demand 3: one return value for two inputs
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x * x + c * c)

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(x, output)
        ctx.c = c

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * x / y
