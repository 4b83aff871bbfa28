# autocast is entered and never left
mixed = torch.autocast("cpu", dtype=torch.bfloat16)
mixed.__enter__()
