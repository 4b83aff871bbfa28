# right: freedom d: the device of the last parameter, set_to_none spelled out
def train_step(net, x, y, optimizer, loss_fn):
    where = list(net.parameters())[-1].device
    loss = loss_fn(net(x.to(device=where)), y.to(device=where))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    result = loss.detach().clone()
    optimizer.step()
    return result
