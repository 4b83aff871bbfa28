# wrong: demand 1: looks for the head among the direct children only
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    parameters = list(dict(net.named_children())[head].requires_grad_().parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
