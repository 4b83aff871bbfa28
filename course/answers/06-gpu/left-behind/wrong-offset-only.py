# wrong: demand 2: looks for an attribute called offset
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        if torch.is_tensor(vars(module).get("offset")):
            names.append(f"{prefix}.offset".lstrip("."))
    return names
