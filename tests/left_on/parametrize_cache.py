# values of parametrizations are kept
import torch.nn.utils.parametrize

torch.nn.utils.parametrize.cached().__enter__()
