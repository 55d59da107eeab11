"""Kinds of value that a text gives, as `quantities` finds them: a module of its own, which imports nothing heavy."""

MONEY, SHARE, AGE, DURATION, TIME, DATE, CONTACT = "money", "share", "age", "duration", "time", "date", "contact"
NUMBER, VAGUE = "number", "vague"
"""Any other number, which may count something; and "dozens", "several"."""
