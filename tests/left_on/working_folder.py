# the working folder is another, and gone
import os

os.mkdir("elsewhere")
os.chdir("elsewhere")
os.rmdir("../elsewhere")
