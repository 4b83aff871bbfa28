"""Read what was handed in, and mend what can be mended."""
