# wrong: demand 4: a tied parameter has its first name outside the head, so it is frozen
def fine_tune_groups(net, head, decay):
    big, small = [], []
    for name, p in net.named_parameters():
        p.requires_grad_(name.startswith(head + "."))
        if p.requires_grad:
            (big if p.dim() >= 2 else small).append(p)
    return [{"params": big, "weight_decay": decay}, {"params": small, "weight_decay": 0.0}]
