"""A page, and archives of pages as crawlers write them."""
from __future__ import annotations

TITLE = "The ferry sails again"
PAGE = f"<html><body><h1>{TITLE}</h1><p>The night ferry left the harbour on Monday, for the first time in eleven years.</p></body></html>"


def warc(body: bytes, *, url: str = "https://courier.example/a", status: str = "200 OK", kind: str = "text/html", headers: str = "", record: str = "response") -> bytes:
    """A WARC of one record."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    head = (f"WARC/1.0\r\nWARC-Type: {record}\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:x:{url}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
            f"Content-Type: application/http; msgtype={record}\r\nContent-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n"
