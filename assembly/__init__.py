"""How the parts are put together: settings, connections, wiring. Only the composition roots use this."""
