# right: freedom a: the hook is a callable object, it copies into a new tensor
class Noter:
    def __init__(self, name, record):
        self.name, self.record = name, record

    def __call__(self, module, args, output):
        copied = torch.empty_like(output, requires_grad=False)
        copied.copy_(output.detach())
        self.record.append((self.name, copied))


def record_outputs(net, x):
    record, handles = [], []
    try:
        for name, module in net.named_modules():
            if any(True for _ in module.children()):
                continue
            handles.append(module.register_forward_hook(Noter(name, record)))
        net(x)
    finally:
        while handles:
            handles.pop().remove()
    return record
