"""Keeping the yard kind: words that are masked or refused, who is muted or banned, and whether there is chat at all."""
