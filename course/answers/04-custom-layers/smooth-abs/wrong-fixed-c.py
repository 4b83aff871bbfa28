# wrong: demand 3: backward works with a fixed c
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
        x, _ = ctx.saved_tensors
        return grad_output * x / torch.sqrt(x * x + 16.0), None
