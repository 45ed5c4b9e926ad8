"""Looks at a decoded picture: each module measures one thing, and says what is to be said of it."""
