# a hook on all modules refuses parameters
def refuse(module, name, parameter):
    raise RuntimeError("a debugging hook that was left")


torch.nn.modules.module.register_module_parameter_registration_hook(refuse)
