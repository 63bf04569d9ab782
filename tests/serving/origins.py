"""Hosts and origins as browsers, proxies and attackers name them."""

from __future__ import annotations

OWN_HOSTS = [
    "localhost",
    "localhost:8501",
    "127.0.0.1:8501",
    "[::1]:8501",
    "LocalHost:1",
    "127.0.0.1",
]
FOREIGN_HOSTS = [
    "evil.example", "evil.example:8501", "127.0.0.1.evil.example", "localhost.evil.example",
    "10.0.0.7:8501", "0.0.0.0:8501", "127.0.0.2", "[::2]",
    "2130706433", "localhost:8501@evil.example",
    "localhost:99999999", "localhost/evil", "", "a b", "[::1", "*", "local\u0000host",
]  # fmt: skip
FOREIGN_ORIGINS = [
    "http://evil.example", "https://evil.example:8501", "null", "http://localhost:3000",
    "http://localhost.evil.example", "http://127.0.0.1:8501", "http://10.0.0.7", "file://",
    "http://localhost@evil.example", "http://evil.example#localhost", "chrome-extension://abc",
    "https://localhost:8501", "localhost", "//localhost", "http://", "javascript:alert(1)",
    "http://[::1", "http://localhost:99999999",
]  # fmt: skip
