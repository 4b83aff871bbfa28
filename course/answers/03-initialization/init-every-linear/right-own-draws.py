# right: freedom d: own draws, copied in under no_grad
@torch.no_grad()
def init_every_linear(net):
    def rule(layer):
        if not isinstance(layer, nn.Linear):
            return
        layer.weight.copy_(torch.randn_like(layer.weight) * 0.02)
        for parameter in (layer.bias,):
            if parameter is not None:
                parameter.mul_(0).nan_to_num_(0.0)

    net.apply(rule)
