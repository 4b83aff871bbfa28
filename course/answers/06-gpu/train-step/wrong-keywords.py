# wrong: demand 1: uses argument names that only PyTorch's losses have
def train_step(net, x, y, optimizer, loss_fn):
    device = next(net.parameters()).device
    loss = loss_fn(input=net(x.to(device)), target=y.to(device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.detach()
