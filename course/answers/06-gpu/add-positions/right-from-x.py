# right: freedom a: counts with a tensor made from x
def add_positions(x):
    positions = x.new_ones(x.size(1)).cumsum(0) - 1
    return x + positions.unsqueeze(-1)
