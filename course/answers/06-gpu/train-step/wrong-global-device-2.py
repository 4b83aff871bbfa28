# wrong: demand 2: sends the batch to DEVICE
def train_step(net, x, y, optimizer, loss_fn):
    x, y = x.to(DEVICE), y.to(DEVICE)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
