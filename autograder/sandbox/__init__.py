"""A room in which a stranger's notebook runs. It can be used alone: it knows no course, no nbgrader and no tests."""
