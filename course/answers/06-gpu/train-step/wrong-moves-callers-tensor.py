# wrong: demand 7: the caller's x and y themselves are moved
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x.data, y.data = x.data.to(device), y.data.to(device)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
