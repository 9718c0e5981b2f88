"""The pure simulation: maps, walls, steps, who sees whom. No I/O, no clock, no randomness."""
