# wrong: demand 6: restore puts new parameters into the net, and an optimizer keeps the old ones
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(copy.deepcopy(self.state), assign=True)
