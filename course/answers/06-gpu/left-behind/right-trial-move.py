# right: moves a copy to the meta device, and sees what didn't follow
def left_behind(net):
    trial = copy.deepcopy(net).to("meta")
    found = []
    for path, module in trial.named_modules():
        for name, value in module.__dict__.items():
            if isinstance(value, torch.Tensor) and value.device.type != "meta":
                found.append(".".join(part for part in (path, name) if part))
    return sorted(found)
