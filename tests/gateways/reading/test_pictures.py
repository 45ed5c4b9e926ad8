"""The reader's own decoding: whatever the bytes are, there is a picture within bounds or none."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.papers import EXTENSIONS
from gateways.reading.pictures import MOST_SIDE, picture_of
from tests.gateways.sample_images import encoded

PATIENCE = 5.0
"""Seconds of processor time: far more than any of these needs, and what no file may take."""


@pytest.mark.parametrize("extension", EXTENSIONS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_mutated_file_is_a_small_picture_or_none(extension: str, data: st.DataObject) -> None:
    whole = bytearray(encoded(extension))
    for place, value in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=6)):
        whole[place] = value
    began = process_time()
    picture = picture_of(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    assert process_time() - began < PATIENCE
    assert picture is None or (picture.mode == "RGB" and max(picture.size) <= MOST_SIDE)


@settings(max_examples=50, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_no_reason_to_raise(data: bytes) -> None:
    assert picture_of(data) is None
