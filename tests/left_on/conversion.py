# modules are converted in another way
torch.__future__.set_overwrite_module_params_on_conversion(True)
torch.__future__.set_swap_module_params_on_conversion(True)
