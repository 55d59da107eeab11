"""Ranking over indexed units. Knows neither the disk layout nor the corpus folder."""
