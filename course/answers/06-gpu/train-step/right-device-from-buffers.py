# right: freedom d: the device of any parameter or buffer; gradients cleared again at the end
from itertools import chain


def train_step(net, x, y, optimizer, loss_fn):
    device = next(chain(net.buffers(), net.parameters())).device
    net.zero_grad()
    optimizer.zero_grad()
    loss = loss_fn(net(x.to(device)), y.to(device))
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.detach().clone()
