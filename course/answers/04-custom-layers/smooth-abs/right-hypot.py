# right: freedom b: torch.hypot
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.hypot(x, torch.full_like(x, c))

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(x, output)
        ctx.c = c

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output.mul(x).div(y), None
