"""The same answers, paragraphs and registers for programs: the JSON of the command line over HTTP.

`operations.OPERATIONS` is all there is; what a request may say, and the OpenAPI document, are read from it.
"""
