# right: freedom b: new_full and reshape
def predict_gradients(x, passes):
    weight_grad = (passes * x.sum(dim=0)).reshape(1, -1)
    return weight_grad, x.new_full((1,), passes * x.shape[0])
