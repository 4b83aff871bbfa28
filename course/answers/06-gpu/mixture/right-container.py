# right: freedom b: a plain module as the container
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        container = nn.Module()
        for number, expert in enumerate(experts):
            container.add_module(str(number), expert)
        self.add_module("experts", container)
        self.register_buffer("shares", shares.detach().clone() / shares.detach().sum())

    def forward(self, x):
        outputs = [expert(x) for expert in self.experts._modules.values()]
        return (torch.stack(outputs, -1) * self.shares).sum(dim=-1)
