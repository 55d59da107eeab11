"""The index engine: BM25 over token lists, as arrays in memory or in files that are mapped.

`sections` are named arrays in one checked file, `terms` the dictionary, `postings` which documents hold a term,
`building` makes them of token lists, `topk` finds the best documents, and `field` puts it together: `Field.build`,
`save`, `open`, `top`.
"""
