# wrong: demand 7: goes module by module, so a weight of two layers takes two steps
def descend(net, lr):
    with torch.no_grad():
        for module in net.modules():
            for p in module.parameters(recurse=False):
                if p.grad is not None:
                    p.sub_(lr * p.grad)
    net.zero_grad()
