# wrong: demand 2: forgets to move the labels, compares on the host
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    optimizer.zero_grad()
    loss = loss_fn(net(x.to(device)).to(y.device), y)
    loss.backward()
    optimizer.step()
    return loss.detach().to(device)
