# right: freedom c: two passes, backwards, and one draw more
def init_every_linear(net):
    linears = [module for module in net.modules() if issubclass(module.__class__, nn.Linear)]
    torch.rand(1)
    for layer in linears:
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    for layer in reversed(linears):
        nn.init.normal_(layer.weight, mean=0.0, std=1 / 50)
