"""Writers: a document as plain text, Markdown, JSON, HTML, TEI-XML, and as a page to review it."""
from newsclean.write.explain import explain
from newsclean.write.html import to_html
from newsclean.write.json import to_json
from newsclean.write.markdown import to_markdown
from newsclean.write.render import render
from newsclean.write.review import review
from newsclean.write.schema import schema
from newsclean.write.tei import to_tei
from newsclean.write.text import to_text

__all__ = ["explain", "render", "review", "schema", "to_html", "to_json", "to_markdown", "to_tei", "to_text"]
