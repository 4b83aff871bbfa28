# wrong: demand 3: a plain function in disguise: apply is autograd, no backward of its own
class SmoothAbs(torch.autograd.Function):
    @staticmethod
    def apply(x, c):
        return torch.sqrt(x * x + c * c)
