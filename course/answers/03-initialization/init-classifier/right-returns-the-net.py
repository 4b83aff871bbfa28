# right: freedom d: constants by nn.init, logits of ratios
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight)
            if layer.bias is not None:
                nn.init.constant_(layer.bias, 0)

    for block in [net.body]:
        block.apply(rule)
    nn.init.constant_(net.head.weight, 0.0)
    logits = torch.log(frequencies / frequencies.max())
    with torch.no_grad():
        net.head.bias.copy_(logits)
