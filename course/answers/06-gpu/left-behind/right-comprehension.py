# right: freedom b: one comprehension, the first dot stripped
def left_behind(net):
    return [
        f"{path}.{name}".lstrip(".")
        for path, module in net.named_modules()
        for name, value in vars(module).items()
        if torch.is_tensor(value)
    ]
