# wrong: demand 11: lets an optimizer take the step
def descend(net, lr):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    optimizer.step()
    optimizer.zero_grad()
