"""Pre-registration: mode, places, the pass and its private link, changing and cancelling."""
