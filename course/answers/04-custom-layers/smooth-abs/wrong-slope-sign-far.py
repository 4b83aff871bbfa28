# wrong: demand 3: the slope is 1 or -1 far from 0
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x * x + c * c)

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, c = inputs
        ctx.save_for_backward(x, output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * torch.where(x.abs() > 10 * (y * y - x * x).clamp(min=0).sqrt(), x.sign(), x / y), None
