# wrong: demand 8: the kept state is given away at the first restore
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        state, self.state = self.state, None
        net.load_state_dict(state)
