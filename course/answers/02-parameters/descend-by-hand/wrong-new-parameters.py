# wrong: demand 4: replaces the parameters by new objects
def descend(net, lr):
    for module in net.modules():
        for name, p in list(module.named_parameters(recurse=False)):
            if p.grad is not None:
                setattr(module, name, nn.Parameter(p.detach() - lr * p.grad))
