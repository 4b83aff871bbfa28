# right: freedom a: names the moved batch anew, zeroes by the module
def train_step(net, x, y, optimizer, loss_fn):
    for parameter in net.parameters():
        home = parameter.device
        break
    inputs, targets = x.to(home), y.to(home)
    outputs = net(inputs)
    loss = loss_fn(outputs, targets)
    net.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        return loss.clone()
