# attention may use one way only
from torch.nn.attention import SDPBackend, sdpa_kernel

sdpa_kernel(SDPBackend.FLASH_ATTENTION).__enter__()
