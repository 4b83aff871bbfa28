# right: freedom a: lets an optimizer do it
def descend(net, lr):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    optimizer.step()
    optimizer.zero_grad()
