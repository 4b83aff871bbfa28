# warnings are caught and never let go
import warnings

caught = warnings.catch_warnings(record=True)
caught.__enter__()
