# wrong: demand 1: the step is made on the first example only
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    optimizer.zero_grad()
    loss = loss_fn(net(x[:1].to(device)), y[:1].to(device))
    loss.backward()
    optimizer.step()
    return loss.detach()
