"""The HTTP server that runs the reading room and Slack's HTTP mode: uvicorn, set up once."""
