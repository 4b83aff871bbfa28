"""Compare evidence with what the instructor's solution gave, in a process of its own."""
