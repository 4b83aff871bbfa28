# wrong: demand 9: gives the head new values
def fine_tune_groups(net, head, decay):
    part = net.get_submodule(head)
    net.requires_grad_(False)
    part.requires_grad_(True)
    for module in part.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    parameters = list(part.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
