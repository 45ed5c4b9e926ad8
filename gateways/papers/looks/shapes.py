"""Running maxima and minima over an image, fast."""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy
from numpy.typing import NDArray

Values = TypeVar("Values", NDArray[numpy.uint8], NDArray[numpy.int16])


def widest(values: Values, reach: int) -> Values:
    """The largest value within `reach` pixels, across and down."""
    return _over(_over(values, reach, 0, numpy.maximum), reach, 1, numpy.maximum)


def narrowest(values: Values, reach: int) -> Values:
    """The smallest value within `reach` pixels, across and down."""
    return _over(_over(values, reach, 0, numpy.minimum), reach, 1, numpy.minimum)


def along(values: Values, reach: int, axis: int, choose: Callable[..., Any]) -> Values:
    """The largest or smallest value within `reach` pixels along one axis."""
    return _over(values, reach, axis, choose)


def closed(values: Values, reach: int) -> Values:
    """Without dark things that are narrower than twice the reach: what is left is paper, its shading, large areas."""
    return narrowest(widest(values, reach), reach)


def opened(values: Values, reach: int) -> Values:
    """Without bright things that are narrower than twice the reach."""
    return widest(narrowest(values, reach), reach)


def _over(values: Values, reach: int, axis: int, choose: Callable[..., Any]) -> Values:
    """By doubling: each round looks twice as far as the one before."""
    result: Any = _with_rim(values, reach, axis)
    window, length = 1, 2 * reach + 1
    while window < length:
        step = min(window, length - window)
        result = choose(result[:-step], result[step:])
        window += step
    back: Values = numpy.moveaxis(result, 0, axis)
    return back


def _with_rim(values: Values, reach: int, axis: int) -> Any:
    """The axis in front, and its first and last value repeated; `numpy.pad` takes ten times as long."""
    shape = list(values.shape)
    shape[axis] += 2 * reach
    wider = numpy.moveaxis(numpy.empty(shape, dtype=values.dtype), axis, 0)
    inner = numpy.moveaxis(values, axis, 0)
    wider[reach:-reach], wider[:reach], wider[-reach:] = inner, inner[:1], inner[-1:]
    return wider
