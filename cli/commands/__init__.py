"""The commands: names, arguments and help. Nothing here is slow to import."""
