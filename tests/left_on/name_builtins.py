# names of builtins are variables
list = [1, 2]
sum = 3
len = max = min = sorted = print = range = tuple = dict = set = 0
str = "text"
int = float = bool = zip = enumerate = isinstance = type = super = 1
