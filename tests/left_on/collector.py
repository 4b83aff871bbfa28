# the garbage collector is off
import gc

gc.disable()
gc.set_threshold(1)
