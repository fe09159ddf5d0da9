"""Spelling: what the lexicons know of words and word pairs, what a word may have been meant to be, and how sure that is."""
