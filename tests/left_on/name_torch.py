# torch is bound to something else
torch = None
