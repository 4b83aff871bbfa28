# wrong: demand 1: the given loss is ignored
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    optimizer.zero_grad()
    loss = F.mse_loss(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
