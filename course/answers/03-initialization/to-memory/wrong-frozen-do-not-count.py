# wrong: demand 6: frozen parameters don't count
def to_memory(net):
    for name, module in net.named_modules():
        learned = [p for p in module.parameters(recurse=False) if p.requires_grad]
        if (learned or list(module.buffers(recurse=False))) and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
