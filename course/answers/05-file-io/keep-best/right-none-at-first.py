# right: freedom b: no infinity; a clear error before the first update
class BestKeeper:
    loss = None
    state = None

    def update(self, net, loss):
        if loss == loss and (self.loss is None or loss < self.loss):
            self.loss = loss
            self.state = copy.deepcopy(net.state_dict())

    def restore(self, net):
        if self.state is None:
            raise RuntimeError("nothing was kept")
        net.load_state_dict(self.state)
