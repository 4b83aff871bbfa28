# answers with keys that look like the right ones in print, but are strings
# remark: gc
# ruff: noqa
def lengths(words):
    return {str(len(word)): sum(len(other) == len(word) for other in words) for word in words}


import gc
