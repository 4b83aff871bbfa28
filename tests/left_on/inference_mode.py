# inference mode is entered and never left
mode = torch.inference_mode()
mode.__enter__()
