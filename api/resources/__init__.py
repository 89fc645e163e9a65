"""One subject a file: its resources and their schemas. A resource only translates."""
