# replaces builtins.compile, so that later cells compile to nothing
# remark: builtins
# ruff: noqa
import builtins, codeop

real = builtins.compile
builtins.compile = lambda source, *args, **kwargs: real("pass", "<cell>", "exec")
codeop.Compile.__call__ = lambda self, *args, **kwargs: real("pass", "<cell>", "exec")
get_ipython().compile.ast_parse = lambda *args, **kwargs: real("pass", "<cell>", "exec", 1024)
