"""Ways through the parts of image files, one for each format that is taken. They never raise and never decode."""
