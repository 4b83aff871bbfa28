# right: freedom b: each use is its own small graph; the chain rule is carried from the last use to the first by hand
def gradient_per_use(layer, x, uses):
    names = [name for name, _ in layer.named_parameters()]
    steps, value = [], x.detach()
    for _ in range(uses):
        start = value.clone().requires_grad_()
        tensors = {name: layer.get_parameter(name).detach().clone().requires_grad_() for name in names}
        tensors.update({name: b.detach().clone() for name, b in layer.named_buffers()})
        output = functional_call(layer, tensors, (start,))
        steps.append((start, tensors["weight"], output))
        value = output.detach()
    parts, flow = [], torch.ones_like(value)
    for start, weight, output in reversed(steps):
        part, flow = torch.autograd.grad(output, [weight, start], grad_outputs=flow)
        parts.insert(0, part)
    return parts
