# wrong: demand 1: only weight and bias of linear layers
def descend(net, lr):
    with torch.no_grad():
        for module in net.modules():
            if isinstance(module, nn.Linear):
                for p in (module.weight, module.bias):
                    if p is not None and p.grad is not None:
                        p -= lr * p.grad
    net.zero_grad()
