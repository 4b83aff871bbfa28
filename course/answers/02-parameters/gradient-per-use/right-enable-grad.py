# right: freedom b: backward on leaf copies stored in a list of dicts, with enable_grad
def gradient_per_use(layer, x, uses):
    used = []
    with torch.enable_grad():
        y = x.detach()
        for number in range(uses):
            used.append({})
            for name, tensor in layer.named_parameters():
                used[number][name] = tensor.detach().clone().requires_grad_()
            for name, tensor in layer.named_buffers():
                used[number][name] = tensor.detach().clone()
            y = functional_call(layer, used[number], args=y)
        y.sum().backward()
    return [values["weight"].grad for values in used]
