"""Soft noise as pixels, for what is painted straight into a picture and not on a surface."""

import math

import numpy as np


def clouds(chance, shape, sizes, stretch=1):
    """Noise 0..1 (rows, columns) with several grain sizes (pixels), stretched along the rows; wraps at the sides.

    `chance` is a numpy random generator, so that the same seed gives the same picture."""
    total = np.zeros(shape, np.float32)
    for size in sizes:
        rows, columns = math.ceil(shape[0] / size) + 1, max(2, round(shape[1] / (size * stretch)))
        grid = chance.random((rows, columns), np.float32)
        y, x = np.arange(shape[0]) / size, np.arange(shape[1]) / shape[1] * columns
        yi, xi = y.astype(int), x.astype(int)
        fy, fx = (y - yi)[:, None], (x - xi)[None]
        fy, fx = fy * fy * (3 - 2 * fy), fx * fx * (3 - 2 * fx)
        right = (xi + 1) % columns
        total += (grid[yi][:, xi] * (1 - fx) + grid[yi][:, right] * fx) * (1 - fy)
        total += (grid[yi + 1][:, xi] * (1 - fx) + grid[yi + 1][:, right] * fx) * fy
    return np.clip((total / len(sizes) - 0.5) * 1.6 + 0.5, 0, 1)
