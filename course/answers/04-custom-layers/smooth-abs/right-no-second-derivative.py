# right: freedom d: saves a slope without history, so second derivatives are silently wrong (zero); the text doesn't ask for them
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x**2 + c**2)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward((inputs[0] / output).detach())

    @staticmethod
    def backward(ctx, grad_output):
        (slope,) = ctx.saved_tensors
        return grad_output * slope, None
