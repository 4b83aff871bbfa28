# generators are seeded
import random

import numpy as np

random.seed(0)
np.random.seed(0)
torch.manual_seed(0)
torch.set_rng_state(torch.get_rng_state())
