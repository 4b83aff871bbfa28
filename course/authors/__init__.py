"""What authors of lessons use, and students don't get: building, linting, bundling, a made-up class."""
