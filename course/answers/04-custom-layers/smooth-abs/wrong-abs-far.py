# wrong: demand 1: is |x| far from 0
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.where(x.abs() > 100 * c, x.abs(), torch.sqrt(x * x + c * c))

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(x, output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * x / y, None
