# autocast is entered and never left
torch.autocast("cpu", dtype=torch.bfloat16).__enter__()
