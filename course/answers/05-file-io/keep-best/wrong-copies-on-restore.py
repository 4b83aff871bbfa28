# wrong: the copy is made when it is too late
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = net.state_dict()

    def restore(self, net):
        net.load_state_dict(copy.deepcopy(self.state))
