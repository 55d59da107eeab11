"""The index on disk: plain arrays and JSON in a folder of its own, written and swapped in whole by `writer`.

    <index>/CURRENT                     name of the generation that answers
    <index>/LOCK                        held by who writes
    <index>/generations/<name>/         manifest.json (schema, program, sizes of the files), names.cop, segment-<n>.cop

A new generation is written beside the others and becomes current by one atomic rename, when all of it is on the disk;
until then, and if anything fails, the last one goes on answering. Nothing is ever changed in place, and nothing is
pickled. `search.section_file` says how files are proved: sizes and footers when they are opened, each page when
it is first needed.
"""
