"""The model files that lessons hand out, and the programs that made them."""
