# wrong: demand 1: a best loss of 0.0 counts as "no loss yet"
class BestKeeper:
    def __init__(self):
        self.loss = None
        self.state = None

    def update(self, net, loss):
        if not self.loss or loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(self.state)
