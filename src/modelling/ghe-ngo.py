"""The ghe ngo, racing boat of a Khmer pagoda.

    blender -b --factory-startup -P src/modelling/ghe-ngo.py -- <output folder>

29 m long, 1.1 m at the widest and 0.5 m deep amidships (published). The rise of the ends (90 and 130 cm, taken
above the gunwale amidships), sections, thwarts, spring poles, paddles and the whole painting are estimates.
`values_cm` of the record also holds a number of paddlers (50): it is no length, and is used as the number of
paddles. The hull is one skin here; the five planks and two end blocks of a real boat are not told apart.
Needs Node on the PATH (the painting is drawn as SVG and rasterised by src/modelling/rasterise.ts).
"""

import math
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy
import numpy as np
from mathutils import Vector, noise

import ghe_ngo_paint
from forge.bake import bake, dress, pack, pixels, project
from forge.clouds import clouds
from forge.gltf import anchor, basis, camera, export, write_sheet
from forge.paint import Paint
from forge.scene import out_path, reset
from forge.shapes import curve_at, fix_normals, join, mesh, smooth, tube

ID = "ghe-ngo"
LENGTH, BOW_END, STERN_START = 29.0, 5.0, 24.0
DECK_BOW, DECK_STERN = 2.3, 26.9
PERIOD = 3.8  # the painted panel amidships, repeated five times
SHEET = 2048

# By distance from the bow tip (m): gunwale height, keel height, half width (m).
SHEER = [(0, 1.40), (0.5, 1.25), (1.2, 1.075), (2.3, 0.87), (4, 0.68), (7, 0.545), (11, 0.5), (18, 0.5), (22, 0.56)]
SHEER += [(25, 0.76), (26.9, 1.06), (28.1, 1.42), (29, 1.80)]
KEEL = [(0, 1.28), (0.5, 1.085), (1.2, 0.83), (2.3, 0.49), (4, 0.2), (6.5, 0.045), (9.5, 0), (19.5, 0), (22.5, 0.05)]
KEEL += [(25, 0.28), (26.9, 0.66), (28.1, 1.13), (29, 1.70)]
HALF = [(0, 0.05), (0.5, 0.085), (1.2, 0.14), (2.3, 0.215), (4, 0.325), (7, 0.45), (11, 0.535), (14.5, 0.55)]
HALF += [(18.5, 0.53), (22.5, 0.43), (25, 0.3), (26.9, 0.19), (28.1, 0.105), (29, 0.04)]
THWART_STEP, THWARTS = 0.82, 28
FIRST_THWART = 3.45
AROUND = 11


def sheer(s):
    return curve_at(SHEER, s)


def keel(s):
    return curve_at(KEEL, s)


def half(s):
    return curve_at(HALF, s)


def section(s, t, inset=0.0):
    """Half section: t = 0 at the gunwale, 1 at the keel. Returns (x, z), a little fuller than an ellipse."""
    angle = t * math.pi / 2
    deep = sheer(s) - keel(s)
    x = (half(s) - inset) * math.cos(angle) ** 0.86
    z = sheer(s) - (deep - inset * 1.3) * math.sin(angle) ** 1.08
    return x, z


def girth(s):
    """Length round the skin from gunwale to keel."""
    points = [section(s, k / 24) for k in range(25)]
    return sum(math.dist(a, b) for a, b in zip(points, points[1:]))


def y_of(s):
    return s - LENGTH / 2


STRIPS = {
    "bow": ghe_ngo_paint.Strip(0, BOW_END, 0, 420, girth),
    "hull": ghe_ngo_paint.Strip(BOW_END + 2 * PERIOD, BOW_END + 3 * PERIOD, 430, 330, girth),
    "stern": ghe_ngo_paint.Strip(STERN_START, LENGTH, 770, 340, girth),
}
STRIPS_END = 1120


def stations(start, end, step):
    count = max(2, round((end - start) / step))
    return [start + (end - start) * k / count for k in range(count + 1)]


def paint_uv(name, s, t, repeat):
    """UV of a point of the skin on its painted strip."""
    strip = STRIPS[name]
    along = (s - repeat) if name == "hull" else (s - strip.start)
    length = PERIOD if name == "hull" else strip.end - strip.start
    points = [section(s, k / 24 * t) for k in range(25)]
    share = sum(math.dist(a, b) for a, b in zip(points, points[1:])) / girth(s)
    row = strip.top + 1 + strip.down(min(1, share)) * (strip.height - 2)
    return along / length, 1 - row / SHEET


def make_skin(name, start, end, step):
    """The outer skin between two stations, both sides, with the painting's UVs (the sides mirror each other)."""
    vertices, faces, uvs = [], [], []
    spans = [(start + k * PERIOD, start + (k + 1) * PERIOD) for k in range(5)] if name == "hull" else [(start, end)]
    rows = []
    for k, span in enumerate(spans):
        rows += [(s, span[0]) for s in stations(*span, step)][0 if k == 0 else 1 :]
    width = 2 * AROUND + 1
    for s, _ in rows:
        for k in range(width):
            side = -1 if k < AROUND else 1
            x, z = section(s, 1 - abs(k - AROUND) / AROUND)
            vertices.append((side * x, y_of(s), z))
    for i in range(len(rows) - 1):
        repeat = rows[i + 1][1]
        for k in range(width - 1):
            corners = ((i, k), (i, k + 1), (i + 1, k + 1), (i + 1, k))
            faces.append([row * width + column for row, column in corners])
            uvs.append([paint_uv(name, rows[r][0], 1 - abs(c - AROUND) / AROUND, repeat) for r, c in corners])
    # The outermost tips are cut blunt and closed.
    for i, tip in ((0, 0.0), (len(rows) - 1, LENGTH)):
        if abs(rows[i][0] - tip) < 1e-6:
            ring = [i * width + k for k in range(width)]
            faces.append(ring if tip == 0 else ring[::-1])
            uvs.append([paint_uv(name, abs(tip - 0.06), 0.3, rows[i][1])] * width)
    return mesh(name, vertices, faces, uvs)


def make_outer():
    """Bow, hull and stern as three parts that meet without a crease: each takes its normals from the whole."""
    parts = [make_skin("bow", 0, BOW_END, 0.14), make_skin("hull", BOW_END, STERN_START, 0.26)]
    parts.append(make_skin("stern", STERN_START, LENGTH, 0.14))
    for part in parts:
        # The skin is open at the top, so "outward" has to be said: away from the middle line and down.
        upward = sum(p.normal.z * p.area for p in part.data.polygons)
        if upward > 0:
            part.data.flip_normals()
        smooth(part)
        normals = [skin_normal(v.co) for v in part.data.vertices]
        part.data.use_auto_smooth = True
        part.data.normals_split_custom_set_from_vertices(normals)
    return parts


def skin_normal(point):
    """Outward normal of the skin at a vertex, from the curves themselves."""
    s = point.y + LENGTH / 2
    deep = max(1e-4, sheer(s) - keel(s))
    t = min(1.0, max(0.0, 2 / math.pi * math.asin(min(1, max(0, ((sheer(s) - point.z) / deep)) ** (1 / 1.08)))))
    e = 0.02
    side = 1 if point.x > 1e-6 else -1 if point.x < -1e-6 else 0

    def at(station, turn):
        x, z = section(min(LENGTH, max(0, station)), min(1, max(0, turn)))
        return Vector((x * (side or 1), y_of(min(LENGTH, max(0, station))), z))

    round_ = at(s, t + e) - at(s, t - e)
    along = at(s + e, t) - at(s - e, t)
    normal = round_.cross(along).normalized()
    if side == 0:
        normal.x = 0
        normal.normalize()
    if normal.z > 0.75 or normal.dot(Vector((side, 0, -0.4))) < 0:
        normal = -normal
    return normal


def make_inner():
    """The inside between the decks. UVs repeat with the thwarts, so that one picture serves the whole length."""
    vertices, faces, uvs = [], [], []
    rows, around = stations(DECK_BOW, DECK_STERN, THWART_STEP / 2), 14
    for s in rows:
        for k in range(around + 1):
            side = -1 if k < around / 2 else 1
            x, z = section(s, 1 - abs(k - around / 2) / (around / 2), 0.035)
            vertices.append((side * x, y_of(s), z))
    period = 4 * THWART_STEP
    for i in range(len(rows) - 1):
        for k in range(around):
            corners = ((i, k), (i, k + 1), (i + 1, k + 1), (i + 1, k))
            faces.append([r * (around + 1) + c for r, c in corners])
            offset = (rows[i] - DECK_BOW + 1e-4) // period * period
            uvs.append([(c / around * 1.35, rows[r] - DECK_BOW - offset) for r, c in corners])
    item = mesh("inside", vertices, faces, uvs)
    if sum(p.normal.z * p.area for p in item.data.polygons) < 0:
        item.data.flip_normals()
    return smooth(item)


def make_rail():
    """The cap of the gunwale and the two decks: one closed surface over everything that is wood on top."""
    vertices, faces, uvs = [], [], []
    profile = [(0.018, -0.035), (0.022, 0.004), (0.012, 0.016), (-0.05, 0.016), (-0.055, -0.004), (-0.052, -0.03)]
    for side in (-1, 1):
        rows = stations(0.05, LENGTH - 0.05, 0.3)
        first = len(vertices)
        for s in rows:
            x, z = section(s, 0)
            squeeze = min(1.0, half(s) / 0.09)
            for dx, dz in profile:
                vertices.append((side * (x + dx * squeeze), y_of(s), z + dz))
        n = len(profile)
        for i in range(len(rows) - 1):
            for k in range(n - 1):
                corners = ((i, k), (i, k + 1), (i + 1, k + 1), (i + 1, k))
                faces.append([first + r * n + c for r, c in corners])
                offset = (rows[i] + 1e-4) // 3.0 * 3.0
                uvs.append([(c * 0.034 + 50, rows[r] - offset) for r, c in corners])
    rail = mesh("rail", vertices, faces, uvs)
    fix_normals(rail)
    decks = []
    for start, end in ((0.02, DECK_BOW), (DECK_STERN, LENGTH - 0.02)):
        rows = stations(start, end, 0.2)
        points = [(x * half(s), y_of(s), sheer(s) + 0.02 * (1 - abs(x)) * min(1, half(s) / 0.1)) for s in rows for x in (-1, -0.4, 0.4, 1)]
        squares = [(i * 4 + k, i * 4 + k + 1, i * 4 + k + 5, i * 4 + k + 4) for i in range(len(rows) - 1) for k in range(3)]
        maps = [[(points[c][0] + 70 + start, points[c][1]) for c in face] for face in squares]
        deck = mesh("deck", points, squares, maps)
        if sum(p.normal.z for p in deck.data.polygons) < 0:
            deck.data.flip_normals()
        # A bulkhead closes the hollow under the deck.
        s = end if start < 1 else start
        wall = [Vector((x, y_of(s), z)) for x, z in ((side * section(s, t, 0.01)[0], section(s, t, 0.01)[1]) for side, t in [(-1, k / 6) for k in range(7)] + [(1, 1 - k / 6) for k in range(1, 7)])]
        board = mesh("bulkhead", wall, [list(range(len(wall)))], [[(p.x + 80 + start, p.z) for p in wall]])
        decks += [deck, board]
    return smooth(join("gunwale", [*decks, rail]), 40)


def make_thwarts():
    items = []
    for k in range(THWARTS):
        s = FIRST_THWART + k * THWART_STEP
        z = sheer(s) - 0.13
        reach = half(s) * 0.955
        shift = 0.01 * noise.noise(Vector((k * 1.7, 0, 0)))
        path = [(x * reach, y_of(s) + shift, z + 0.012 * (1 - x * x)) for x in (-1, -0.5, 0, 0.5, 1)]
        items.append(tube("thwart", path, [0.03] * 5, 8, cap=False, flat=0.8))
    return smooth(join("thwarts", items), 60)


def make_poles():
    """The spring pole lies in the bottom, under the thwarts; the shorter one rises with the stern."""
    def lie(name, start, end, radius, step, lift):
        path = [Vector((0.02 * noise.noise(Vector((s * 0.4, 3, 0))), y_of(s), max(lift(s), keel(s) + 0.05 + radius))) for s in stations(start, end, step)]
        return smooth(tube(name, path, [radius * (1 - 0.22 * k / len(path)) for k in range(len(path))], 14), 60)

    long = lie("spring-pole", 2.9, 26.2, 0.1, 0.5, lambda s: sheer(s) - 0.27 if s > 22 else 0.15)
    short = lie("stern-pole", 20.4, 26.6, 0.07, 0.4, lambda s: sheer(s) - 0.19)
    return long, short


def make_paddle(name):
    """A leaf-shaped blade 14 × 35 on a shaft of 90, lying along +Y, blade first."""
    shaft = tube("shaft", [(0, y, 0) for y in (0.33, 0.6, 0.9, 1.19)], [0.016, 0.0165, 0.016, 0.0155], 6, cap=False)
    grip = tube("grip", [(-0.055, 1.2, 0), (0, 1.205, 0), (0.055, 1.2, 0)], [0.015, 0.017, 0.015], 6)
    outline = [(0.014, 0.36), (0.045, 0.32), (0.066, 0.24), (0.07, 0.14), (0.058, 0.05), (0.03, 0.005), (0, 0)]
    points, faces, uvs = [], [], []
    for x, y in outline:
        thick = 0.011 * (1 - 0.55 * abs(y - 0.34) / 0.36)
        points += [(-x, y, 0), (0, y, thick), (x, y, 0), (0, y, -thick)]
    for i in range(len(outline) - 1):
        for k in range(4):
            face = (i * 4 + k, i * 4 + (k + 1) % 4, (i + 1) * 4 + (k + 1) % 4, (i + 1) * 4 + k)
            faces.append(face)
            uvs.append([(points[c][0] + (20 if k < 2 else 21), points[c][1]) for c in face])
    blade = mesh("blade", points, faces, uvs)
    fix_normals(blade)
    return smooth(join(name, [shaft, grip, blade]), 45)


def lay_paddles(model):
    """Fifty paddles, two to a bench, as the crew left them: blade forward, shaft across two thwarts."""
    items = []
    for k in range(25):
        s = FIRST_THWART + (k + 0.6) * THWART_STEP
        for side in (-1, 1):
            item = model.copy()
            item.data = model.data.copy()
            bpy.context.collection.objects.link(item)
            loose = noise.noise(Vector((k * 3.3, side * 5.0, 2)))
            item.location = (side * half(s) * (0.56 + 0.1 * loose), y_of(s), sheer(s) - 0.085)
            rise = math.atan2(sheer(s + 1.2) - sheer(s), 1.2)
            item.rotation_euler = (rise, 0.35 * side + 0.2 * loose, 0.05 * loose - side * 0.03)
            items.append(item)
    bpy.data.objects.remove(model)
    bpy.context.view_layer.update()
    return join("paddles", items)


def plain_wood(name, dark, pale, rough=0.7, bark=False):
    """Grain along Y (the boat's length)."""
    g = Paint(name)
    here = g.place()
    fibre = g.noise(g.place(scale=(90, 2.4, 90)), detail=5, rough=0.65)
    hair = g.noise(g.place(scale=(300, 7, 300)), detail=3)
    broad, middle = g.noise(here, 2.2, 4, 0.6), g.noise(here, 16, 5, 0.62)
    colour = g.mix(fibre.ramp((0.3, 0), (0.7, 1)), dark, pale)
    colour = g.mix(0.35, colour, hair.ramp((0.2, 0.3), (0.8, 0.7)), "OVERLAY")
    colour = g.mix(broad.ramp((0.4, 0), (0.7, 0.45)), colour, (0.20, 0.15, 0.11))
    if bark:
        # Cajuput sheds its bark in pale papery plates.
        plate = g.cells(g.place(scale=(12, 3.2, 12), of=g.warp(here, 0.25, 3)))
        colour = g.mix(plate.ramp((0.25, 0), (0.55, 0.8)), colour, (0.30, 0.235, 0.17))
        colour = g.mix(middle.ramp((0.5, 0), (0.7, 0.6)), colour, (0.095, 0.06, 0.04))
    colour = g.mix(g.edges(0.008, 5) * 0.5, colour, pale)
    height = fibre * 0.5 + hair * 0.2 + middle * (0.6 if bark else 0.2)
    return g.finish(colour, rough + (fibre - 0.5) * 0.25, height, depth=0.0025, relief=0.2)


def lacquer(name):
    """Gunwale and decks: red lacquer worn through to the wood where hands and feet go."""
    g = Paint(name)
    here = g.place()
    middle, fine = g.noise(here, 14, 5, 0.62), g.noise(g.place(scale=(160, 18, 160)), detail=4)
    worn = (g.edges(0.012, 6) + middle * 0.8 - 0.35 + (fine - 0.5) * 0.4).ramp((0.42, 0), (0.6, 1))
    red = g.mix(middle, (0.125, 0.013, 0.010), (0.19, 0.022, 0.014))
    colour = g.mix(worn * 0.8, red, (0.115, 0.066, 0.036))
    return g.finish(colour, 0.58 + worn * 0.25, fine * 0.4 - worn * 0.3, depth=0.0015, relief=0.1)


def paint_strips(maps):
    """Lay the drawn painting into the baked maps: weathered, scratched along the boat, darker towards the keel."""
    drawing, picture = out_path("painting.svg"), out_path("painting.png")
    with open(drawing, "w", encoding="utf8") as file:
        file.write(ghe_ngo_paint.sheet(STRIPS))
    here = os.path.dirname(os.path.abspath(__file__))
    subprocess.run(["node", os.path.join(here, "rasterise.ts"), drawing, picture], check=True)
    image = bpy.data.images.load(picture)
    drawn = pixels(image)[..., :3]
    top = SHEET - STRIPS_END  # arrays start at the bottom row
    chance = np.random.default_rng(7)
    cloud = clouds(chance, (STRIPS_END, SHEET), (4, 8, 16, 64))
    scratch = clouds(chance, (STRIPS_END, SHEET), (1, 2), stretch=40)
    grain = clouds(chance, (STRIPS_END, SHEET), (1, 2))
    area = drawn[top:].copy()
    area *= (0.80 + 0.30 * cloud)[..., None]
    faded = np.array([0.50, 0.40, 0.31], np.float32)
    dull = np.clip((cloud - 0.5) * 0.5 + (scratch - 0.5) * 0.3, 0, 0.18)[..., None]
    area = area * (1 - dull) + faded * dull
    bare = np.clip((scratch * 0.75 + grain * 0.45 + cloud * 0.5 - 1.26) * 6, 0, 0.7)[..., None]
    area = area * (1 - bare) + np.array([0.33, 0.24, 0.17], np.float32) * bare
    ao = np.ones((STRIPS_END, SHEET), np.float32)
    for strip in STRIPS.values():
        rows = np.arange(strip.height) / strip.height
        shade = 1 - 0.62 * np.clip((rows - 0.62) / 0.38, 0, 1) ** 1.3
        ao[STRIPS_END - strip.top - strip.height : STRIPS_END - strip.top] = shade[::-1, None]
    maps["colour"][top:] = area
    maps["ao"][top:] = ao[..., None]
    maps["roughness"][top:] = (0.44 + 0.2 * cloud + 0.3 * bare[..., 0])[..., None]
    maps["normal"][top:] = (0.5, 0.5, 1.0)


def bare_uv(parts):
    for part in parts:
        if not part.data.uv_layers:
            project(part)


reset()
outer = make_outer()
inside, gunwale, thwarts = make_inner(), make_rail(), make_thwarts()
spring_pole, stern_pole = make_poles()
paddle = make_paddle("paddles")
baked = [inside, gunwale, thwarts, spring_pole, stern_pole]
bare_uv(baked)
# Long parts repeat one picture along the boat; all thwarts and all paddles share one.
for part in (spring_pole, stern_pole):
    for polygon in part.data.polygons:
        layer = part.data.uv_layers.active.data
        along = min(layer[i].uv[1] for i in polygon.loop_indices)
        for i in polygon.loop_indices:
            layer[i].uv[1] -= math.floor(along / 3.0 + 1e-4) * 3.0
pack([*baked, paddle], margin=0.012, region=(0.0, 0.0, 1.0, (SHEET - STRIPS_END - 8) / SHEET))
paddles = lay_paddles(paddle)
baked.append(paddles)

wood_dark, wood_pale = (0.105, 0.058, 0.030), (0.205, 0.118, 0.062)
paints = [
    plain_wood("inside", wood_dark, wood_pale),
    lacquer("gunwale"),
    plain_wood("thwarts", (0.085, 0.046, 0.024), (0.17, 0.098, 0.052)),
    plain_wood("spring-pole", (0.135, 0.090, 0.058), (0.235, 0.170, 0.115), 0.85, bark=True),
    plain_wood("stern-pole", (0.135, 0.090, 0.058), (0.235, 0.170, 0.115), 0.85, bark=True),
    plain_wood("paddles", (0.17, 0.085, 0.036), (0.29, 0.160, 0.075), 0.6),
]
for part, paint in zip(baked, paints):
    part.data.materials.clear()
    part.data.materials.append(paint.material)
maps = bake(baked, paints, size=SHEET, ao_distance=0.5)
paint_strips(maps)
parts = [*outer, *baked]
dress(ID, parts, maps)

bow, hull, stern = outer
basis(hull, "published", "29 m long, 1.1 m wide, 0.5 m deep; section estimated, painting invented from the record's words")
basis(bow, "estimate", "rise of 90 cm above the gunwale amidships estimated; eyes published, their drawing invented")
basis(stern, "estimate", "rise of 130 cm above the gunwale amidships estimated")
basis(inside, "estimate", "skin 3.5 cm thick estimated")
basis(gunwale, "estimate", "rail and end decks estimated")
basis(thwarts, "estimate", "28 bars, 6 cm thick")
for pole in (spring_pole, stern_pole):
    basis(pole, "published", "about 20 cm thick; place and length estimated")
basis(paddles, "estimate", "50, one for each of the published 50 paddlers; blade 14 by 35, shaft 90")

export(ID, parts)
target = Vector((0, y_of(9.0), 0.5))
eye_s = 2.36
pole_y = y_of(FIRST_THWART + 9.5 * THWART_STEP)
write_sheet(
    ID,
    "src/modelling/ghe-ngo.py",
    view=camera(-24, 13, 24, target=target),
    anchors={
        "eye": anchor(bow, (-3, y_of(eye_s), sheer(eye_s) - 0.13), (0, y_of(eye_s), sheer(eye_s) - 0.13), camera(-60, 14, 3.2)),
        "keel": anchor(spring_pole, (0, pole_y, 3), (0, pole_y, 0), camera(-24, 38, 4.6)),
        "ends": anchor(stern, (-3, y_of(27.6), sheer(27.6) - 0.14), (0, y_of(27.6), sheer(27.6) - 0.14), camera(-112, 13, 6.4)),
    },
    accuracy_mm=10,
    exposure=0.1,
)
