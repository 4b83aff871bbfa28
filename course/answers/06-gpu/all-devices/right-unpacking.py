# right: freedom b: one list display
def all_devices(count):
    return [
        *(torch.device("cuda", i) for i in range(count("cuda"))),
        *([torch.device("mps")] if count("mps") else []),
        torch.device("cpu"),
    ]
