# right: freedom b: an autograd function of its own with the mask saved
class _Drop(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.save_for_backward(factor)
        return x * factor

    @staticmethod
    def backward(ctx, grad_output):
        (factor,) = ctx.saved_tensors
        return grad_output * factor, None


class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        factor = torch.rand(x.shape, device=x.device).ge(self.p).to(x.dtype) / (1 - self.p)
        return _Drop.apply(x, factor)
