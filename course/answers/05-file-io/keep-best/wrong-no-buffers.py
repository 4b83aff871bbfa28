# wrong: the parameters are cloned, the buffers forgotten
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = {name: value.detach().clone() for name, value in net.named_parameters()}

    def restore(self, net):
        net.load_state_dict(self.state, strict=False)
