# wrong: demand 4: saves on the class: a second call overwrites the first
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, c):
        y = torch.sqrt(x * x + c * c)
        SmoothAbs.slope = x / y
        return y

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * SmoothAbs.slope, None
