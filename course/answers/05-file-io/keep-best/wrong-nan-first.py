# wrong: demand 2: whatever comes first is kept, NaN too
class BestKeeper:
    def __init__(self):
        self.loss = None

    def update(self, net, loss):
        if self.loss is None or loss < self.loss:
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        net.load_state_dict(self.state)
