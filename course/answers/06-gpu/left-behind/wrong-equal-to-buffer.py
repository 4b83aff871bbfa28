# wrong: demand 7: a tensor that equals a parameter or buffer counts as registered
def left_behind(net):
    registered = [*net.parameters(), *net.buffers()]
    names = []
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value) and not any(
                value.shape == other.shape and bool((value == other.to(value.device)).all()) for other in registered
            ):
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
