# attention may use one way only
from torch.nn.attention import SDPBackend, sdpa_kernel

kinds = sdpa_kernel(SDPBackend.FLASH_ATTENTION)
kinds.__enter__()
