# nn is bound to something else
nn = F = 3
