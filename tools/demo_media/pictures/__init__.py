"""The eight pictures of the picture hall, each drawn by one module."""
