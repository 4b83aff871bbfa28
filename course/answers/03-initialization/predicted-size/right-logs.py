# right: freedom b: adds logarithms, so that overflow is an error
def predicted_size(sizes, std, relu=False):
    if std == 0:
        return 0.0
    total = sum(math.log(std) + 0.5 * math.log(n) for n in sizes[:-1])
    if relu:
        total -= 0.5 * math.log(2) * (len(sizes) - 2)
    return math.exp(total)
