# wrong: demand 8: convolutions and embeddings too
def init_classifier(net, frequencies):
    for parameter in net.body.parameters():
        if parameter.dim() >= 2:
            nn.init.kaiming_normal_(parameter, nonlinearity="relu")
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear) and layer.bias is not None:
            nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
