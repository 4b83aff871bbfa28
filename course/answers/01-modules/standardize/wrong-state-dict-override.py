# wrong: demand 2: only its own state_dict() shows the tensors, inside another model they are not saved and nothing can be loaded
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean), persistent=False)
        self.register_buffer("std", torch.tensor(std), persistent=False)

    def state_dict(self, *args, **kwargs):
        if args or kwargs:
            return super().state_dict(*args, **kwargs)
        return {"mean": self.mean, "std": self.std}

    def forward(self, x):
        return (x - self.mean) / self.std
