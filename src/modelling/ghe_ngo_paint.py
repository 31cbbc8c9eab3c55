"""The painting on the flanks of the ghe ngo, drawn as SVG: flames, leaf scrolls, the eye.

Drawn from the record's words (flank to flank with flame and leaf scrolls; two eyes at the bow; red, blue, yellow,
orange, black); it copies no particular boat. Everything is drawn in metres along the boat (s, from the bow) and
metres below the gunwale (d), then carried onto three strips of the atlas, so that an eye is round on the hull
although the strip is squeezed where the hull is low.
"""

import math

INK, GOLD, RED, ORANGE, BLUE, WHITE = "#17120f", "#e2ae3c", "#b3261d", "#dd6a1f", "#2a5f95", "#f1e6cf"
HULL_RED, DEEP_RED, SKY = "#7d1b17", "#4f1512", "#5a92c4"

# Share of a strip's height given to the painted upper part of the flank, and that part's share of the girth.
PAINTED_HEIGHT, PAINTED_GIRTH = 0.84, 0.60


class Strip:
    """A strip of the atlas: `start`..`end` metres of boat on `top`..`top + height` pixels of a 2048 px sheet."""

    def __init__(self, start, end, top, height, girth):
        self.start, self.end, self.top, self.height, self.girth = start, end, top, height, girth

    def down(self, share):
        """Share of the girth below the gunwale (0..1) to a share of the strip's height."""
        if share <= PAINTED_GIRTH:
            return share / PAINTED_GIRTH * PAINTED_HEIGHT
        return PAINTED_HEIGHT + (share - PAINTED_GIRTH) / (1 - PAINTED_GIRTH) * (1 - PAINTED_HEIGHT)

    def pixel(self, s, d):
        x = (s - self.start) / (self.end - self.start) * 2048
        share = min(1.0, max(-0.02, d / self.girth(s)))
        return x, self.top + self.down(share) * self.height


def bezier(a, b, c, d, count=14):
    return [
        tuple(
            (1 - t) ** 3 * a[k] + 3 * (1 - t) ** 2 * t * b[k] + 3 * (1 - t) * t * t * c[k] + t**3 * d[k] for k in (0, 1)
        )
        for t in (i / count for i in range(count + 1))
    ]


def flame(length, width, curl):
    """The outline of one tongue of flame, root at (0, 0), pointing along +x, its tip curling by `curl`."""
    tip = (length, curl)
    front = bezier((0, 0.0), (length * 0.02, width * 0.95), (length * 0.62, width * 0.75 + curl * 0.1), tip)
    back = bezier(tip, (length * 0.74, curl * 0.72 - width * 0.08), (length * 0.42, -width * 0.62), (0, 0.0))
    return front + back[1:]


class Drawing:
    """SVG shapes on one strip."""

    def __init__(self, strip):
        self.strip, self.shapes = strip, []

    def polygon(self, points, fill, stroke=None, width=0.0):
        flat = " ".join(f"{x:.1f},{y:.1f}" for x, y in (self.strip.pixel(*p) for p in points))
        line = f' stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round"' if stroke else ""
        self.shapes.append(f'<polygon points="{flat}" fill="{fill}"{line}/>')

    def line(self, points, colour, width):
        flat = " ".join(f"{x:.1f},{y:.1f}" for x, y in (self.strip.pixel(*p) for p in points))
        self.shapes.append(
            f'<polyline points="{flat}" fill="none" stroke="{colour}" stroke-width="{width}" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )

    def band(self, top, bottom, colour):
        """A band between two depths (metres below the gunwale, or functions of s)."""
        steps = [self.strip.start + (self.strip.end - self.strip.start) * k / 60 for k in range(61)]
        at = lambda depth, s: depth(s) if callable(depth) else depth
        self.polygon([(s, at(top, s)) for s in steps] + [(s, at(bottom, s)) for s in reversed(steps)], colour)

    def flame(self, s, d, length, width, turn, curl, colours, outline=5.0, mirror=False):
        """A flame of three colours, one inside the other, turned by `turn` degrees (0 = towards the stern)."""
        a, sign = math.radians(turn), -1 if mirror else 1
        for share, colour, rim in zip((1.0, 0.66, 0.34), colours, (GOLD, None, None)):
            points = []
            for x, y in flame(length * share, width * share, curl * share):
                x, y = x + length * 0.05 * (1 - share) * 3, y * sign
                points.append((s + x * math.cos(a) - y * math.sin(a), d + x * math.sin(a) + y * math.cos(a)))
            self.polygon(points, colour, rim, outline)

    def disc(self, s, d, radius, colour, stroke=None, width=0.0):
        points = [(s + radius * math.cos(t), d + radius * math.sin(t)) for t in (k * math.pi / 18 for k in range(36))]
        self.polygon(points, colour, stroke, width)

    def spiral(self, s, d, radius, turns, start, handed, colour, width):
        """A tendril rolling in from `radius`; returns its outer end."""
        points = []
        for k in range(60):
            t = k / 59
            angle = start + handed * turns * 2 * math.pi * t
            reach = radius * (1 - t) ** 0.8
            points.append((s + reach * math.cos(angle), d + reach * math.sin(angle)))
        self.line(points, colour, width)
        return points[0]


WARM = (RED, ORANGE, GOLD)
COOL = (BLUE, SKY, GOLD)
DARK = (HULL_RED, RED, ORANGE)


def ground(drawing):
    """What every strip has: red hull below, black flank, gold lines and the row of petals under the gunwale."""
    strip = drawing.strip
    drawing.band(-0.05, lambda s: strip.girth(s), INK)
    waterline = lambda s: strip.girth(s) * (PAINTED_GIRTH - 0.055)
    drawing.band(waterline, lambda s: strip.girth(s) * 1.05, HULL_RED)
    drawing.band(lambda s: strip.girth(s) * 0.72, lambda s: strip.girth(s) * 1.05, DEEP_RED)
    drawing.band(lambda s: waterline(s) - 0.006, lambda s: waterline(s) + 0.006, GOLD)


def border(drawing, start, end, step=0.1):
    """Petals under the gunwale and a row of small flames standing on the waterline."""
    strip = drawing.strip
    top = lambda s: strip.girth(s) * 0.012
    low = lambda s: strip.girth(s) * 0.098
    drawing.band(top, low, RED)
    count = round((end - start) / step)
    step = (end - start) / count
    for k in range(count):
        s = start + (k + 0.5) * step
        high = low(s) - top(s)
        petal = bezier((s - step * 0.46, top(s)), (s - step * 0.5, low(s)), (s, low(s) - high * 0.1), (s, low(s)), 8)
        petal += bezier((s, low(s)), (s, low(s) - high * 0.1), (s + step * 0.5, low(s)), (s + step * 0.46, top(s)), 8)
        drawing.polygon(petal, (ORANGE, GOLD)[k % 2])
        drawing.polygon([(x * 0.5 + s * 0.5, top(s) + (y - top(s)) * 0.6) for x, y in petal], (GOLD, BLUE)[k % 2])
    drawing.band(low, lambda s: low(s) + strip.girth(s) * 0.012, GOLD)
    waterline = lambda s: strip.girth(s) * (PAINTED_GIRTH - 0.055)
    for k in range(count):
        s, tall = start + (k + 0.5) * step, strip.girth(start + k * step) * 0.075
        base = waterline(s)
        drawing.polygon(
            bezier((s - step * 0.45, base), (s - step * 0.3, base - tall * 0.5), (s + step * 0.1, base - tall * 0.6), (s + step * 0.3, base - tall), 8)
            + bezier((s + step * 0.3, base - tall), (s + step * 0.2, base - tall * 0.5), (s + step * 0.45, base - tall * 0.2), (s + step * 0.45, base), 8),
            (ORANGE, RED)[k % 2],
        )


def scroll(drawing, start, end, period):
    """The running leaf scroll: a stem in waves, a tendril in every bay, flames opening from it."""
    strip = drawing.strip
    middle = lambda s: strip.girth(s) * 0.315
    swing = lambda s: strip.girth(s) * 0.105
    count = max(1, round((end - start) / period))
    period = (end - start) / count
    wave = lambda s: middle(s) + swing(s) * math.sin((s - start) / period * 2 * math.pi)
    for k in range(count * 2):
        s = start + (k + 0.5) * period / 2 + 0.01
        up = k % 2 == 0  # the stem is below the middle here, so the bay opens upward
        sign = -1 if up else 1
        centre = (s, middle(s) - sign * strip.girth(s) * 0.012)
        colours = (WARM, COOL, WARM, DARK)[k % 4]
        radius = strip.girth(s) * 0.092
        reach = strip.girth(s) * 0.225
        # Leaves fan out of the tendril, the longest towards the stern.
        for turn, share in ((158, 0.62), (126, 0.8), (94, 0.94), (64, 1.02), (36, 1.14), (8, 1.34)):
            drawing.flame(
                centre[0] + radius * 0.5 * math.cos(math.radians(turn)),
                centre[1] + sign * radius * 0.5 * math.sin(math.radians(turn)),
                reach * share, reach * 0.36 * share, sign * turn, sign * -reach * 0.20 * share, colours, 4.0, mirror=not up,
            )
        drawing.disc(*centre, radius * 1.02, INK, GOLD, 4.0)
        drawing.spiral(*centre, radius * 0.8, 1.6, math.pi / 2 * sign, sign, GOLD, 7)
        drawing.disc(*centre, radius * 0.22, (ORANGE, WHITE)[k % 2])
    steps = [start + (end - start) * k / 160 for k in range(161)]
    drawing.line([(s, wave(s)) for s in steps], INK, 15)
    drawing.line([(s, wave(s)) for s in steps], GOLD, 9)
    drawing.line([(s, wave(s)) for s in steps], RED, 3)


def bow(drawing):
    """Scales of flame on the raised neck, the eye, and a long plume running into the scroll."""
    strip, girth = drawing.strip, drawing.strip.girth
    ground(drawing)
    border(drawing, 1.05, strip.end)
    scroll(drawing, 3.75, strip.end, 0.625)
    # Plume behind the eye: long tongues sweeping astern.
    for row, (share, length, width, colours) in enumerate(
        ((0.44, 0.95, 0.10, DARK), (0.36, 1.20, 0.12, WARM), (0.21, 1.05, 0.10, COOL), (0.285, 1.35, 0.13, WARM))
    ):
        s = 2.62 - row * 0.02
        drawing.flame(s, girth(s) * share, length, width, (2, -1, 4, 0)[row], (0.05, -0.05, 0.06, -0.03)[row], colours, 5, mirror=row % 2 == 0)
    # The neck: overlapping tongues, smaller towards the tip, drawn from the eye forward.
    for k in range(13):
        s = 2.02 - k * 0.135
        size = 0.22 - k * 0.009
        for share in ((0.14, 0.27, 0.40, 0.52) if k % 2 else (0.205, 0.335, 0.46)):
            drawing.flame(s, girth(s) * share, size, size * 0.36, 0, -size * 0.12, (WARM, COOL, DARK)[(k + (share > 0.3)) % 3], 4)
    # The tip is gilded, with two red bands.
    drawing.polygon([(0, -0.1), (0.34, -0.1), (0.40, girth(0.4) * 0.3), (0.34, girth(0.34)), (0, girth(0.01))], GOLD)
    for a, b in ((0.36, 0.41), (0.46, 0.485)):
        drawing.polygon([(a, -0.1), (b, -0.1), (b + 0.05, girth(b) * 0.3), (b, girth(b)), (a, girth(a)), (a + 0.05, girth(a) * 0.3)], RED)
    eye(drawing, 2.36, girth(2.36) * 0.30)


def eye(drawing, s, d):
    """The eye looks forward: white almond in gold and red, black iris, a flame for a brow."""
    wide, high = 0.245, 0.098
    almond = lambda k: bezier((s - wide * k, d + 0.02 * k), (s - wide * 0.45 * k, d - high * 1.5 * k), (s + wide * 0.5 * k, d - high * 1.25 * k), (s + wide * k, d - 0.012 * k), 20) + bezier(
        (s + wide * k, d - 0.012 * k), (s + wide * 0.4 * k, d + high * 1.15 * k), (s - wide * 0.5 * k, d + high * 1.3 * k), (s - wide * k, d + 0.02 * k), 20
    )
    for turn, length in ((-38, 0.30), (-22, 0.40), (-8, 0.46)):
        drawing.flame(s + 0.08, d - 0.07, length, 0.075, turn * 0.6, -0.05, WARM, 4)
    drawing.polygon(almond(1.28), INK)
    drawing.polygon(almond(1.18), RED)
    drawing.polygon(almond(1.06), GOLD)
    drawing.polygon(almond(0.94), WHITE)
    drawing.disc(s - 0.035, d - 0.006, 0.092, GOLD)
    drawing.disc(s - 0.035, d - 0.006, 0.080, INK)
    drawing.disc(s - 0.035, d - 0.006, 0.050, BLUE)
    drawing.disc(s - 0.035, d - 0.006, 0.034, INK)
    drawing.disc(s - 0.062, d - 0.036, 0.019, WHITE)
    drawing.polygon(bezier((s + wide * 0.95, d - 0.01), (s + wide * 0.75, d - 0.03), (s + wide * 0.6, d - 0.005), (s + wide * 0.52, d + 0.012), 8), RED)


def middle(drawing):
    ground(drawing)
    border(drawing, drawing.strip.start, drawing.strip.end)
    scroll(drawing, drawing.strip.start, drawing.strip.end, 0.76)


def stern(drawing):
    """The scroll ends; flames lengthen and climb the tail."""
    strip, girth = drawing.strip, drawing.strip.girth
    ground(drawing)
    border(drawing, strip.start, 28.2)
    scroll(drawing, strip.start, strip.start + 1.875, 0.625)
    for k in range(15):
        s = 28.45 - k * 0.185
        size = 0.24 + k * 0.014
        for share in ((0.16, 0.30, 0.44) if k % 2 else (0.23, 0.37, 0.51)):
            drawing.flame(s, girth(s) * share, size, size * 0.30, 0, -size * 0.14, (WARM, DARK, COOL)[(k + (share > 0.3)) % 3], 4)
    drawing.polygon([(29, -0.1), (28.66, -0.1), (28.6, girth(28.6) * 0.3), (28.66, girth(28.66)), (29, girth(28.99))], GOLD)
    for a, b in ((28.56, 28.61), (28.49, 28.515)):
        drawing.polygon([(a, -0.1), (b, -0.1), (b - 0.05, girth(b) * 0.3), (b, girth(b)), (a, girth(a)), (a - 0.05, girth(a) * 0.3)], RED)


def sheet(strips):
    """The whole SVG (2048 × 2048): strips = {"bow": Strip, "hull": Strip, "stern": Strip}."""
    body = []
    for name, draw in (("bow", bow), ("hull", middle), ("stern", stern)):
        strip = strips[name]
        drawing = Drawing(strip)
        draw(drawing)
        body.append(f'<clipPath id="{name}"><rect x="0" y="{strip.top}" width="2048" height="{strip.height}"/></clipPath>')
        body.append(f'<g clip-path="url(#{name})">' + "".join(drawing.shapes) + "</g>")
    return '<svg xmlns="http://www.w3.org/2000/svg" width="2048" height="2048">' + "".join(body) + "</svg>"
