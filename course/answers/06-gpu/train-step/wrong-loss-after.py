# wrong: demand 4: returns the loss after the step
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    optimizer.zero_grad()
    loss_fn(net(x), y).backward()
    optimizer.step()
    with torch.no_grad():
        return loss_fn(net(x), y)
