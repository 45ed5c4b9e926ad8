"""The effects of a case on the world: classes over ports, one method per effect."""
