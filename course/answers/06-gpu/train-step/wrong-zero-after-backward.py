# wrong: demand 1: throws the new gradients away
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.detach()
