# backends are switched off
torch.backends.mkldnn.enabled = False
torch.backends.cudnn.deterministic = True
