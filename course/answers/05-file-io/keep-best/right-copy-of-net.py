# right: freedom a: keeps a copy of the whole net
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.best = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.best = copy.deepcopy(net)

    def restore(self, net):
        net.load_state_dict(self.best.state_dict())
