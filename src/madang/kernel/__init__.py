"""What every package may use: ids, clock protocol, errors, telemetry names. No I/O."""
