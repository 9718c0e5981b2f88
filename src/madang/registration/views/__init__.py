"""Pages of registration: the form in three steps, and everything around the pass."""
