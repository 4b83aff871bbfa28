# wrong: demand 7: builds and trains the net, and counts
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    with Ledger() as ledger:
        net = nn.Sequential(nn.Linear(in_features, hidden), nn.ReLU(), nn.Linear(hidden, out_features)).to(DEVICE)
        for _ in range(steps):
            x = torch.rand(batch, in_features).to(DEVICE)
            y = torch.zeros(batch, dtype=torch.int64).to(DEVICE)
            F.cross_entropy(net(x), y).item()
    return sum(event.nbytes for event in ledger.events)
