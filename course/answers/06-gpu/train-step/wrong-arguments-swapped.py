# wrong: demand 1: loss_fn(y, net(x))
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    optimizer.zero_grad()
    loss = loss_fn(y, net(x))
    loss.backward()
    optimizer.step()
    return loss.detach()
