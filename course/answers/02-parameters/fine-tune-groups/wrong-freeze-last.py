# wrong: demand 4: the rest is frozen after the head is freed, by names with duplicates, so a tied parameter ends frozen
def fine_tune_groups(net, head, decay):
    part = net.get_submodule(head)
    part.requires_grad_(True)
    for name, p in net.named_parameters(remove_duplicate=False):
        if not name.startswith(head + "."):
            p.requires_grad_(False)
    parameters = list(part.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
