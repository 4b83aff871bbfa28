# right: a deep copy of the net is kept
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if self.loss > loss:
            self.loss, self.state = loss, copy.deepcopy(net)

    def restore(self, net):
        net.load_state_dict(self.state.state_dict())
