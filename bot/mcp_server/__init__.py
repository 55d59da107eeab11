"""The Model Context Protocol (MCP) server: any assistant that speaks it can ask, look up and cite the reports.

`tools` and `resources` are all there is, and all of it is read only; `server` puts them on the wire.
"""
