"""Segmenting passes: blocks with two roles are cut, the lines of one paragraph joined. No visible character changes."""
from newsclean.segment.glued import split_glued
from newsclean.segment.lines import join_lines

__all__ = ["join_lines", "split_glued"]
