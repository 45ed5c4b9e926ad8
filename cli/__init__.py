"""The ops command line: commands, what they do, and how it is shown. `starter.py` gives it a desk to work at.

`commands/` declares names, arguments and help, and imports nothing heavy, so that `--help` is quick. What a command
does is in the modules beside it, what people are shown in `pages/`.
"""
