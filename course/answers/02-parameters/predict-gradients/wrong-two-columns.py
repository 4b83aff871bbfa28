# wrong: demand 2: always two columns
def predict_gradients(x, passes):
    weight_grad = torch.zeros(1, 2)
    for row in x:
        weight_grad[0, 0] += row[0]
        weight_grad[0, 1] += row[1]
    return passes * weight_grad, torch.tensor([float(passes * len(x))])
