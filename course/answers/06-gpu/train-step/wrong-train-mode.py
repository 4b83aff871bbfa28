# wrong: demand 8: puts the net into training mode
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    net.train()
    optimizer.zero_grad()
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.step()
    return loss.detach()
