# wrong: demand 1: begins at 1000
class BestKeeper:
    def __init__(self):
        self.loss = 1000.0
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(self.state)
