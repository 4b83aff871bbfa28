# wrong: demand 3: parameters are cloned, buffers are shared with the net
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = net.state_dict()
            for name, parameter in net.named_parameters():
                self.state[name] = parameter.detach().clone()

    def restore(self, net):
        net.load_state_dict(self.state)
