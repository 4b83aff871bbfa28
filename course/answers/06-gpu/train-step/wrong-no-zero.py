# wrong: demand 3: gradients add up
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.step()
    return loss.detach()
