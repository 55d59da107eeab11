"""The reading room: the reports, registers and answers as pages, served by `cop serve` or written by `cop site`.

A page is an address, a frozen view and a template; server and site show the same ones (`bot.web.pages`).
"""
