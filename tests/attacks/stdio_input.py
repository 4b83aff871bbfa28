# waits for what nobody will type
# remark: input
# ruff: noqa
answer = input("full marks? ")
import sys

sys.stdin.read()
