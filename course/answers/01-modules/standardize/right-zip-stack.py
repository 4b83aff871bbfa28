# right: freedom c: works through a helper, torch.Tensor(list) makes float tensors
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self._keep(mean=mean, std=std)

    def _keep(self, **constants):
        for name in constants:
            self.register_buffer(name, torch.Tensor(constants[name]))

    def forward(self, x):
        return torch.div(x - self.mean, self.std)
