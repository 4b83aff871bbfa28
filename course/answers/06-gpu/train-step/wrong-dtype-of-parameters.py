# wrong: demand 7: x takes the dtype of the parameters
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    loss = loss_fn(net(x.to(device, next(net.parameters()).dtype)), y.to(device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.detach()
