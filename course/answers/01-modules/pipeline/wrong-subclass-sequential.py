# wrong: demand 7: inherits everything from nn.Sequential
class Pipeline(nn.Sequential):
    """Runs its layers one after another."""
