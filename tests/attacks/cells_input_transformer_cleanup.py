# empties all later cells in the first stage of reading them
# remark: input transformer
# ruff: noqa
get_ipython().input_transformer_manager.cleanup_transforms.insert(0, lambda lines: ["pass\n"])
