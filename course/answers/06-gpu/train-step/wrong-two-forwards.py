# wrong: demand 8: the loss that comes back is of another run of the net
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    with torch.no_grad():
        before = loss_fn(net(x), y)
    optimizer.zero_grad()
    loss_fn(net(x), y).backward()
    optimizer.step()
    return before
