# right: freedom a: cleared just before backward; .data for the result
def train_step(net, x, y, optimizer, loss_fn):
    where = next(net.parameters()).device
    prediction = net(x.to(where))
    loss = loss_fn(prediction, y.to(where))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return loss.data
