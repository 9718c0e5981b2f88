"""The drawings themselves: functions that return SVG, one file a kind of thing."""
