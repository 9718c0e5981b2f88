"""The demo's last edition: an expo that is over, with a log of one scripted day, so that its outcome is full."""
