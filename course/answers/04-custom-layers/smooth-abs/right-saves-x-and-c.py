# right: freedom a: saves x and the number c, and computes y again
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return (x.square() + c**2).sqrt()

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(x)
        ctx.c = c

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * x * torch.rsqrt(x.square() + ctx.c**2), None
