# wrong: demand 6: believes that the first parameter speaks for all
def homes(net):
    names = [name for name, _ in [*net.named_parameters(), *net.named_buffers()]]
    return {next(net.parameters()).device: names} if names else {}
