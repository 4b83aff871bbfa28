# right: freedom a: x and y as attributes of ctx: right numbers, but a cycle in memory; only hint 2 speaks against it
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x**2 + c**2)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.x, ctx.y = inputs[0], output

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.x / ctx.y, None
