# right: freedom b: power, rsqrt, and a look at needs_input_grad
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return (x * x + c * c) ** 0.5

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, ctx.c = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        grad_x = None
        if ctx.needs_input_grad[0]:
            grad_x = grad_output * x * torch.rsqrt(x * x + ctx.c * ctx.c)
        return grad_x, None
