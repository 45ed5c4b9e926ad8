"""The business of Pailou: vocabulary, rules and messages, as frozen models and pure functions.

Nothing here does I/O or reads a clock. A reader who starts with `vocabulary`, then `tasks`, `case` and
`deciding` has learned what the product is about. Rules are cited by number (`R12`); the numbers and what
became of each are in `docs/rules.md`.
"""
