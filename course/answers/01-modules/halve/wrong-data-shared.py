# wrong: demand 5: a detached tensor shares the memory, so the caller's tensor is changed when it requires grad
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("x holds inf or nan")
        x = x.detach() if x.requires_grad else x.clone()
        while x.abs().sum() > 1:
            x /= 2
        return x
