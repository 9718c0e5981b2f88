"""The demo expo, its prepared passes and its mailbox. Installed, but reachable in demo mode only."""
