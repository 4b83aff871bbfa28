# right: freedom a: the largest logit is 0
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight)  # the default's gain is the one of ReLU
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    logits = frequencies.detach().log()
    with torch.no_grad():
        net.head.weight.zero_()
        net.head.bias.copy_(logits - logits.max())
    return net
