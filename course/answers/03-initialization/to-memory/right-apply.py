# right: freedom b: apply, children before their parents
def to_memory(net):
    def reset(module):
        method = getattr(module, "reset_parameters", None)
        if callable(method):
            method()

    for name, module in net.named_modules():
        owned = next(module.parameters(False), next(module.buffers(False), None))
        if owned is not None and not hasattr(module, "reset_parameters"):
            raise ValueError("can't reset " + name + " (" + type(module).__name__ + ")")
    return net.to_empty(device="cpu").apply(reset)
