"""The way of a submission, from what was handed in to its marks in the gradebook."""
