# wrong: demand 2: .to on a tensor isn't in place
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x.to(device)
    y.to(device)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
