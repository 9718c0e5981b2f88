"""The world's rows: a real world process with its walls, tickets, snapshots and limits, and a C load generator."""
