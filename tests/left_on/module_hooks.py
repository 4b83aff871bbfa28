# a hook on all modules changes every output
torch.nn.modules.module.register_module_forward_hook(lambda module, args, output: None)


def zero(module, args, output):
    return output * 0 if isinstance(output, torch.Tensor) else None


torch.nn.modules.module.register_module_forward_hook(zero)
