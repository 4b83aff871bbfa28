# wrong: demand 1: a generator, which is empty after its first use
def left_behind(net):
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value):
                yield f"{prefix}.{name}" if prefix else name
