# right: freedom c: forward with ctx, no setup_context
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, c):
        y = (x**2 + c**2) ** 0.5
        ctx.save_for_backward(x / y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        (slope,) = ctx.saved_tensors
        return slope * grad_output, None
