# wrong: demand 2: moves x only if it is on the CPU
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    if x.device.type == "cpu":
        x = x.to(device)
    if y.device.type == "cpu":
        y = y.to(device)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
