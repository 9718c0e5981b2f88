"""People: every part in its three directions, as a tinted fill and an untinted line."""
