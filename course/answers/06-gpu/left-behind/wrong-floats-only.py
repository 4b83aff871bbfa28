# wrong: demand 3: integer and bool tensors aren't found
def left_behind(net):
    return [
        f"{prefix}.{name}" if prefix else name
        for prefix, module in net.named_modules()
        for name, value in vars(module).items()
        if torch.is_tensor(value) and value.is_floating_point()
    ]
