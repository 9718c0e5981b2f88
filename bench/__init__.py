"""How fast Madang is, against the bars of bars.toml: `python -m bench [NAME]`."""
