# a hook on all optimizers raises
from torch.optim.optimizer import register_optimizer_step_pre_hook


def refuse(optimizer, args, kwargs):
    raise RuntimeError("a debugging hook that was left")


register_optimizer_step_pre_hook(refuse)
