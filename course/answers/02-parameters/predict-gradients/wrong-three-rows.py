# wrong: demand 2: adds the first three rows only
def predict_gradients(x, passes):
    rows = x[:3]
    total = rows.sum(dim=0).unsqueeze(0)
    return total * passes, torch.tensor([float(len(x))]) * passes
