"""Whether a file goes on to its end. Readers are content once the last pixel is there; other programs may not be."""


def jpeg_ends(data: bytes) -> bool:
    """The end marker comes after the image data begin: what phones append after it is no matter.

    The segments before are skipped by their lengths, for a preview among them has an end marker too.
    """
    position = 2
    while position + 4 <= len(data):
        marker = data[position + 1]
        if marker == 0xFF:  # a filler byte
            position += 1
        elif marker == 0xDA:  # the image data
            return data.find(b"\xff\xd9", position) > 0
        else:
            position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return False


def png_ends(data: bytes) -> bool:
    """The end chunk is there with its checksum."""
    return data.rfind(b"IEND\xaeB`\x82") > 0


def gif_ends(data: bytes) -> bool:
    """The last byte is the trailer, padding left out."""
    return data.rstrip(b"\0\r\n").endswith(b";")


def bmp_ends(data: bytes) -> bool:
    """The file is as long as its header says, or longer."""
    return int.from_bytes(data[2:6], "little") <= len(data)
