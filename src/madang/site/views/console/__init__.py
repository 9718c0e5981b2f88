"""The host's console: running the day, registrations, who is where, and what was done."""
