"""A course folder, as nbgrader lays it out: where things are, its settings, its gradebook, its lock."""
