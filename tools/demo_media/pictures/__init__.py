"""The twelve pictures of the picture hall, each drawn by a module of its own."""
