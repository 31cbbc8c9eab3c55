"""Remove the grain of path tracing, guided by what has none.

Debian's Blender is built without a denoiser. Light falling on a surface is smooth where the surface is;
texture and edges are known without noise. So the light alone is filtered (edge-avoiding à-trous wavelets,
Dammertz 2010, with the variance weight of SVGF, Schied 2017), stopped at changes of normal and depth, and
multiplied with the untouched surface colour afterwards.
"""

import numpy as np

KERNEL = (1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16)
LEVELS = 4


def shifted(values, dy, dx):
    """The image moved by whole pixels, its border repeated."""
    height, width = values.shape[:2]
    rows = np.clip(np.arange(height) + dy, 0, height - 1)
    columns = np.clip(np.arange(width) + dx, 0, width - 1)
    return values[rows][:, columns]


def luminance(colour):
    return colour @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def blurred(values):
    return sum(shifted(values, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)) / 9


def denoise(light, normal, depth, strength=3.0):
    """Filter `light` (rows, columns, 3, linear); normal (.., 3) and depth (rows, columns) guide it."""
    near = depth / max(1e-6, np.percentile(depth, 5))
    slope = np.abs(near - blurred(near)) + 0.002 * near
    mean = blurred(light)
    variance = luminance(blurred((light - mean) ** 2))
    for level in range(LEVELS):
        step = 2**level
        lum, spread = luminance(light), np.sqrt(np.maximum(blurred(variance), 1e-10))
        total, weights, squares = np.zeros_like(light), np.zeros_like(depth), np.zeros_like(depth)
        for j, ky in enumerate(KERNEL):
            for i, kx in enumerate(KERNEL):
                dy, dx = (j - 2) * step, (i - 2) * step
                other, there = shifted(light, dy, dx), shifted(normal, dy, dx)
                alike = np.clip((normal * there).sum(-1), 0, 1) ** 48
                apart = np.abs(near - shifted(near, dy, dx)) / (slope * max(1, abs(dx) + abs(dy)) * 1.5)
                unlike = np.abs(lum - luminance(other)) / (strength * spread + 1e-5)
                weight = (kx * ky) * alike * np.exp(-apart - unlike)
                total += other * weight[..., None]
                squares += shifted(variance, dy, dx) * weight**2
                weights += weight
        # The sky and grazing pixels have no reliable normal: leave them as they are.
        known = weights > 1e-4
        light = np.where(known[..., None], total / np.maximum(weights, 1e-4)[..., None], light).astype(np.float32)
        variance = np.where(known, squares / np.maximum(weights, 1e-4) ** 2, variance).astype(np.float32)
    return light
