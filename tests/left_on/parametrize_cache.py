# values of parametrizations are kept
import torch.nn.utils.parametrize

cache = torch.nn.utils.parametrize.cached()
cache.__enter__()
