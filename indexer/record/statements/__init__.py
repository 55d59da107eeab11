"""Statements: who said what in a sentence of a report, found by frames.

words (`indexer.frames`) → actor spans → acts (`hits`) → who did them (`attach`), paragraph by paragraph (`paragraphs`).
"""
