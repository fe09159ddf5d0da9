"""Writers: a document as plain text, Markdown, JSON. (`report` makes the reports of the command line.)"""
from newsclean.write.json import to_json
from newsclean.write.markdown import to_markdown
from newsclean.write.text import to_text

__all__ = ["to_json", "to_markdown", "to_text"]
