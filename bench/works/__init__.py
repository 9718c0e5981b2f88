"""How fast the worker makes works ready."""
