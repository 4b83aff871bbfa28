# torch uses another number of threads
torch.set_num_threads(torch.get_num_threads() + 1)
