"""How many register at once: the last step's POST, on SQLite, and what is left of it after a kill."""
