"""Sockets, sessions, rooms, ticks and limits: everything that is now. It knows no Django; what is a record goes
through its ports.
"""
