# right: freedom d: an own walk through the children
def init_classifier(net, frequencies):
    def visit(module):
        if isinstance(module, nn.Linear):
            nn.init.kaiming_normal_(module.weight, mode="fan_in", nonlinearity="relu")
            if module.bias is not None:
                nn.init.constant_(module.bias, 0.0)
        for child in module.children():
            visit(child)

    visit(net.body)
    nn.init.constant_(net.head.weight, 0.0)
    with torch.no_grad():
        net.head.bias.zero_().add_(F.log_softmax(frequencies.log(), dim=0).to(net.head.bias))
