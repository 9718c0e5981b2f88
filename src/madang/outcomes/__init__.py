"""The outcome of an expo: figures made from the event log, and nothing else."""
