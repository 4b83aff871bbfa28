# wrong: demand 4: tensors in a deque are moved too
from torch.utils._pytree import tree_map


def to_device(batch, device):
    return tree_map(lambda leaf: leaf.to(device) if isinstance(leaf, torch.Tensor) else leaf, batch)
