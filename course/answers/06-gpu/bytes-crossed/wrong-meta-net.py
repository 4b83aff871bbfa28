# wrong: demand 7: builds a net, if without memory
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    net = nn.Sequential(nn.Linear(in_features, hidden), nn.Linear(hidden, out_features)).to("meta")
    once = sum(parameter.nbytes for parameter in net.parameters())
    x = torch.empty(batch, in_features, device="meta")
    y = torch.empty(batch, dtype=torch.int64, device="meta")
    return once + steps * (x.nbytes + y.nbytes + 4)
