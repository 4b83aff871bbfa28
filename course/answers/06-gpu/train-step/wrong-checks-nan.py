# wrong: demand 6: the check reads the loss, so the host waits
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    optimizer.zero_grad()
    loss = loss_fn(net(x.to(device)), y.to(device))
    if torch.isnan(loss):
        raise ValueError("the loss is not a number")
    loss.backward()
    optimizer.step()
    return loss.detach()
