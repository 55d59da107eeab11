"""Renderers: an Answer as JSON, as plain text for a pipe, or for a terminal. They compute nothing."""
