# wrong: demand 8: zeroes the biases of other layers too
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    for name, parameter in net.body.named_parameters():
        if name.endswith("bias"):
            nn.init.zeros_(parameter)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
