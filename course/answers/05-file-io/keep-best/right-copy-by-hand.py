# right: values are copied by hand in both directions
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = [value.clone() for value in net.state_dict().values()]

    def restore(self, net):
        with torch.no_grad():
            for own, kept in zip(net.state_dict().values(), self.state):
                own.copy_(kept)
