# right: standard normal draws, scaled and copied in
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    outputs, inputs = weight.shape
    n = inputs if fan == "in" else outputs if fan == "out" else 0.5 * (inputs + outputs)
    values = torch.randn(outputs, inputs, generator=generator) * (gain * n**-0.5)
    with torch.no_grad():
        return weight.copy_(values)
