# right: a loop over modules() instead of apply
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            with torch.no_grad():
                layer.weight.normal_(0.0, 0.02)
                if layer.bias is not None:
                    layer.bias.zero_()
