"""Recognisers over the tokens of any text: phrases, vocabulary, dates, meeting numbers, unknown names."""
