# wrong: demand 2: NaN is not greater or equal, so it counts as the best
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if not loss >= self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(self.state)
