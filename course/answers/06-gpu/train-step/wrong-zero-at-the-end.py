# wrong: demand 3: cleared only after the step, so gradients of earlier code count
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.detach()
