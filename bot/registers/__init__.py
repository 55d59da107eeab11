"""Rows of the registers (presentations, outcomes, meetings), and the filters that narrow them."""
