"""Bots that visit an expo as people do: they speak only HTTP and the world's wire."""
