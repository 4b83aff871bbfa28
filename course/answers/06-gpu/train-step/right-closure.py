# right: freedom b: the optimizer calls a closure
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    losses = []

    def closure():
        optimizer.zero_grad()
        loss = loss_fn(net(x), y)
        loss.backward()
        losses.append(loss.detach())
        return loss

    optimizer.step(closure)
    return losses[0]
