"""The event: dates, halls, institutions, spaces and their maps, roles, theme."""
