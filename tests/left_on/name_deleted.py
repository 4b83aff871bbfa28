# a name is deleted
del torch, nn
