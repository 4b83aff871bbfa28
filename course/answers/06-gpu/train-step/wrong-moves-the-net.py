# wrong: demand 9: brings the net to the batch
def train_step(net, x, y, optimizer, loss_fn):
    net.to(x.device)
    optimizer.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
