# wrong: demand 11: the lowest loss is kept under another name
class BestKeeper:
    def __init__(self):
        self.loss = self.best = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.best:
            self.best = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(self.state)
