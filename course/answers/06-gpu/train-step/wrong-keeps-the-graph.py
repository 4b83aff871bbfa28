# wrong: demand 5: returns the loss with its graph
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    optimizer.zero_grad()
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.step()
    return loss
