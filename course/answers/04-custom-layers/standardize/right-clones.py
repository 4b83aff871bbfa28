# right: copies, registered in a loop
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        for name, value in (("mean", mean), ("std", std)):
            self.register_buffer(name, value.clone())

    def forward(self, x):
        return (x - self.mean) / self.std
