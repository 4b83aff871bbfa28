# wrong: demand 5: restore puts the state into the net of the last update, not into the given one
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.net = None

    def update(self, net, loss):
        self.net = net
        if loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        self.net.load_state_dict(self.state)
