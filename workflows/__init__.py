"""The durable story of a case: one workflow per Mini Program. Deterministic: no I/O, no SQL, no wall clock."""
