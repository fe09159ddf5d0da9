"""Hypothesis strategies: news stories made of roles, rendered as pages and texts, then broken; and the oracles of the laws."""
