# right: freedom c: update says whether it kept, restore returns the net
class BestKeeper:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, net, loss):
        better = loss < self.loss
        if better:
            self.loss = loss
            state = net.state_dict()
            for name in state:
                state[name] = state[name].clone()
            self.state = state
        return better

    def restore(self, net):
        with torch.no_grad():
            for name, value in net.state_dict().items():
                value.copy_(self.state[name])
        return net
