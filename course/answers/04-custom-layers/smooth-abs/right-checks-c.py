# right: checks c, keeps y and x in another order, returns None by name
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        if not c > 0:
            raise ValueError("c must be positive")
        return torch.addcmul(torch.full_like(x, c * c), x, x).sqrt()

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(output, x)

    @staticmethod
    def backward(ctx, grad_output):
        y, x = ctx.saved_tensors
        grad_c = None
        return torch.mul(grad_output, x) / y, grad_c
