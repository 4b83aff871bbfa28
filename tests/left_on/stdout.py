# what is printed goes to a closed file
import io
import sys

sys.stdout = io.StringIO()
sys.stdout.close()
