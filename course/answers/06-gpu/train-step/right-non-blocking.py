# right: freedom c: the device from the state dict; non-blocking copies; a copy of the loss under no_grad
def train_step(net, x, y, optimizer, loss_fn):
    device = next(iter(net.state_dict().values())).device
    x = x.to(device, non_blocking=True)
    y = y.to(device, non_blocking=True)
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            parameter.grad = None
    with torch.enable_grad():
        loss = loss_fn(net(x), y)
        loss.backward()
    optimizer.step()
    with torch.no_grad():
        return loss.clone()
