# right: finds the owners by the names of parameters and buffers
def to_memory(net):
    names = [name for name, _ in net.named_parameters()] + [name for name, _ in net.named_buffers()]
    for name in names:
        owner = name.rpartition(".")[0]
        if not hasattr(net.get_submodule(owner), "reset_parameters"):
            raise ValueError(owner)
    net.to_empty(device=torch.device("cpu"))
    for module in list(net.modules())[::-1]:
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
