# right: freedom b: registers both in a loop, and divides by torch.div
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        for name, values in {"mean": mean, "std": std}.items():
            self.register_buffer(name, torch.as_tensor(values, dtype=torch.get_default_dtype()))

    def forward(self, x):
        return torch.div(x.sub(self.mean), self.std)
