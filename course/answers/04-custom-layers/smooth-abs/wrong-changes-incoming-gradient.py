# wrong: demand 6: multiplies into the incoming gradient
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(x, c):
        return torch.sqrt(x**2 + c**2)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0], output)

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        if not grad_output.is_contiguous():
            grad_output = grad_output.contiguous()
        return grad_output.mul_(x / y), None
