# crashes the kernel's interpreter
# remark: SIGSEGV
# ruff: noqa
import ctypes

ctypes.string_at(0)
