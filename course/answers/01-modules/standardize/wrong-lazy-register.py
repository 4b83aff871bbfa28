# wrong: demand 2: registered at the first call only, a new model has nothing to save or load
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.lists = mean, std

    def forward(self, x):
        if not self._buffers:
            for name, values in zip(("mean", "std"), self.lists):
                self.register_buffer(name, torch.tensor(values, dtype=x.dtype, device=x.device))
        return (x - self.mean) / self.std
