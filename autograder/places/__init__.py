"""Where notebooks are executed: the processes of this machine, or of a cluster."""
