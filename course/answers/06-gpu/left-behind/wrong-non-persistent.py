# wrong: demand 4: buffers with persistent=False are listed
def left_behind(net):
    saved, names = net.state_dict(), []
    for prefix, module in net.named_modules():
        entries = {**vars(module), **module._buffers}
        for name, value in entries.items():
            full = f"{prefix}.{name}" if prefix else name
            if torch.is_tensor(value) and full not in saved:
                names.append(full)
    return names
