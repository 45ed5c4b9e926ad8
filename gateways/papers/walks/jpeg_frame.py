"""What the frame and scan headers of a JPEG say of its pixels."""

from dataclasses import dataclass, field
from math import ceil

from gateways.papers.scales import scale_for

MOST_SCANS = 100
"""A progressive picture has about ten; thousands of tiny ones over a large picture would take minutes."""
_BYTES_A_COEFFICIENT = 2
_BYTES_A_PIXEL = 4
_LAST_COEFFICIENT = 63


@dataclass
class Frame:
    """The picture as its headers describe it."""

    width: int = 0
    height: int = 0
    progressive: bool = False
    sampling: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Of each component: how finely it is sampled across and down."""
    scans: int = 0
    together: bool = True
    """Every scan holds all components."""
    complete: dict[int, int] = field(default_factory=dict)
    """Of each component: a bit for each coefficient that came to its full precision."""

    def read_header(self, marker: int, content: bytes) -> None:
        """Take in a frame header."""
        self.height = max(self.height, int.from_bytes(content[1:3], "big"))
        self.width = max(self.width, int.from_bytes(content[3:5], "big"))
        self.progressive = marker in (0xC2, 0xCA)
        parts = [content[at : at + 3] for at in range(6, len(content) - 2, 3)]
        self.sampling = {part[0]: (max(1, part[1] >> 4), max(1, part[1] & 15)) for part in parts}

    def read_scan(self, content: bytes) -> None:
        """Take in a scan header."""
        self.scans += 1
        number = content[0] if content else 0
        names = content[1 : 1 + 2 * number : 2]
        self.together = self.together and len(names) == len(self.sampling)
        first, last, precision = (content[1 + 2 * number :] + bytes(3))[:3]
        if precision & 15 == 0:
            bits = sum(1 << at for at in range(first, min(last, _LAST_COEFFICIENT) + 1))
            for name in names:
                self.complete[name] = self.complete.get(name, 0) | bits

    @property
    def decodable(self) -> bool:
        """Whether every component comes to its full precision, in a bounded number of scans."""
        if not 0 < self.scans <= MOST_SCANS:
            return False
        everything = (1 << _LAST_COEFFICIENT + 1) - 1
        return not self.progressive or all(self.complete.get(name) == everything for name in self.sampling)

    @property
    def memory(self) -> int:
        """Bytes to decode it at the scale at which it is looked at."""
        scale = scale_for(self.width, self.height)
        shown = ceil(self.width / scale) * ceil(self.height / scale) * _BYTES_A_PIXEL
        return shown + (self._coefficients() if self.progressive or not self.together else 0)

    def _coefficients(self) -> int:
        """A picture in several scans is kept as coefficients until the last of them."""
        across = max((one for one, _ in self.sampling.values()), default=1)
        down = max((one for _, one in self.sampling.values()), default=1)
        share = sum(one * other for one, other in self.sampling.values()) / (across * down)
        return int(self.width * self.height * share * _BYTES_A_COEFFICIENT)
