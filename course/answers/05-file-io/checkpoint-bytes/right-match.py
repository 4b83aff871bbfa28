# right: weights and biases apart
import math


def checkpoint_bytes(sizes, optimizer):
    weights = [math.prod(pair) for pair in zip(sizes[:-1], sizes[1:])]
    biases = sizes[1:]
    model = 4 * (sum(weights) + sum(biases))
    match optimizer:
        case "sgd":
            state = 0
        case "momentum":
            state = model
        case "adam":
            state = 2 * model + 4 * (len(weights) + len(biases))
    return model + state
