"""A labelled corpus of papers that is drawn when it is wanted: the same for the same seed.

`merchants` says whose papers they are, `words` and `contents` what is printed on them, `layouts` and `cards` how they
look, `scans` how they were scanned, `files` how they were saved, `breaking` what was done to the file; `recipes` puts
that together with what should be found, and `plan` says how many of each there are. Nothing here knows how a check
works.
"""
