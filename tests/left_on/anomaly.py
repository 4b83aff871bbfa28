# anomaly mode is on
torch.autograd.set_detect_anomaly(True)
