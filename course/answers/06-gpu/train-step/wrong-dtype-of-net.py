# wrong: demand 7: x and y take the dtype of the weights
def train_step(net, x, y, optimizer, loss_fn):
    weight = next(net.parameters())
    x, y = x.to(weight), y.to(weight)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
