# wrong: demand 7: always the global generator
def gapped_(weight, generator=None):
    nn.init.uniform_(weight, -10, 10)
    with torch.no_grad():
        return weight.mul_(weight.abs() >= 5)
