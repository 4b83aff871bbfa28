# wrong: demand 3: moves a copy to DEVICE and looks what is still on the CPU
def left_behind(net):
    moved, names = copy.deepcopy(net).to(DEVICE), []
    for prefix, module in moved.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value) and value.device.type == "cpu":
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
