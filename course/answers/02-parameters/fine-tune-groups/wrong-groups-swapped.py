# wrong: demand 6: the decay goes to the biases
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    parameters = list(net.get_submodule(head).requires_grad_().parameters())
    return [
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": 0.0},
    ]
