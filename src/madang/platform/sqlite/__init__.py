"""Django's backend for SQLite, in which writers queue up: named as ENGINE in the settings."""
