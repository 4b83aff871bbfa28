# wrong: demand 7: sets the generator back before it draws
def gapped_(weight, generator=None):
    if generator is not None:
        generator.manual_seed(generator.initial_seed())
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        return weight.mul_(weight.abs() >= 5)
