# a level of forward-mode autograd is entered
torch.autograd.forward_ad.enter_dual_level()
