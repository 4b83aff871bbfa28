# a hook on all optimizers raises
def refuse(optimizer, args, kwargs):
    raise RuntimeError("a debugging hook that was left")


torch.optim.optimizer.register_optimizer_step_pre_hook(refuse)
