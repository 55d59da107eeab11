"""Corpus folder in, index on disk out: reading versions in parallel, building, checking, opening."""
