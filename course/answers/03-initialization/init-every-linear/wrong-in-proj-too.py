# wrong: demand 10: goes by the shapes of parameters
def init_every_linear(net):
    for name, parameter in net.named_parameters():
        if parameter.dim() == 2:
            nn.init.normal_(parameter, std=0.02)
    for layer in net.modules():
        if isinstance(layer, nn.Linear) and layer.bias is not None:
            nn.init.zeros_(layer.bias)
