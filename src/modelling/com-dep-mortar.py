"""Mortar and pestles for flattened rice (com dep), with the roasting pot and the winnowing tray.

    blender -b --factory-startup -P src/modelling/com-dep-mortar.py -- <output folder>

Mortar 45 high and 40 across and pestle 150 are the object record's figures, themselves an illustrative
estimate. Everything else (waist, thickness, grip, foot, the rice, how things lie) is estimated here.
"""

import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import numpy as np
from mathutils import Vector, noise

from forge.bake import bake, dress, pack
from forge.gltf import anchor, basis, camera, export, write_sheet
from forge.paint import Paint
from forge.scene import reset
from forge.shapes import CM, join, lathe, mesh, modify, point_along, profile, shift_vertices, smooth

ID = "com-dep-mortar"
TRAY_AT = Vector((-0.47, -0.27, 0.0))
POT_AT = Vector((0.40, -0.30, 0.0))

# Radius and height in cm. The hollow is conical and 25 deep.
MORTAR_WALL = [(0, 0), (16.6, 0), (18.4, 0.5), (19.1, 3), (18.0, 9), (15.9, 16), (15.1, 22), (15.8, 29)]
MORTAR_WALL += [(18.0, 36), (19.6, 41), (20, 43.2), (19.7, 44.5), (18.8, 45)]
MORTAR_HOLLOW = [(18.7, 45), (17.2, 44.9), (16.4, 44.1), (14.8, 40), (12.4, 34), (9.8, 27.5), (7.4, 22.6)]
MORTAR_HOLLOW += [(4.4, 20.4), (0, 20.0)]
PESTLE = [(0, 0), (2.6, 0.3), (3.9, 1.6), (4.4, 5), (4.5, 14), (4.3, 30), (3.8, 44), (2.9, 56), (2.2, 66)]
PESTLE += [(2.05, 78), (2.2, 90), (2.9, 102), (3.6, 116), (3.9, 132), (3.8, 143), (3.3, 147.6), (2.2, 149.6), (0, 150)]
POT = [(0, 0), (5.5, 0.05), (8.5, 0.9), (11.8, 3.6), (13.7, 7.2), (14.0, 10), (13.2, 13.4), (11.6, 16), (10.6, 17.3)]
POT += [(10.5, 18.2), (11.2, 19.3), (12.1, 20.1), (12.35, 20.5), (12.0, 20.75), (11.3, 20.2), (10.3, 19), (9.9, 17.8)]
POT += [(10.8, 16), (12.5, 13.2), (13.3, 10), (13.0, 7.4), (11.2, 4.2), (8.0, 1.7), (4.0, 0.9), (0, 0.8)]
TRAY = [(0, 0.3), (18, 0.3), (24, 0.5), (27.3, 1.5), (28.9, 3.6), (29.3, 5.6)]
TRAY_INSIDE = [(28.9, 5.6), (28.4, 3.8), (26.9, 2.0), (23.8, 1.0), (18, 0.8), (0, 0.8)]


def make_mortar():
    wall, hollow = profile(MORTAR_WALL, 70), profile(MORTAR_HOLLOW, 50)
    item = modify(lathe("mortar", wall + hollow[1:], 96), "SUBSURF", levels=1, render_levels=1, uv_smooth="NONE")

    def carve(p):
        radius, angle = math.hypot(p.x, p.y), math.atan2(p.y, p.x)
        round_ = Vector((math.cos(angle), math.sin(angle), 0))
        swell = 1 + 0.02 * noise.noise(round_ * 1.3 + Vector((0, 0, p.z * 4))) + 0.012 * math.sin(2 * angle + 0.6)
        q = Vector((p.x * swell, p.y * swell, p.z))
        if radius > 0.145 and 0.01 < p.z < 0.44:
            # Facets of the adze: each cell of the wall lies a little deeper or higher.
            near = noise.voronoi(round_ * 3.2 + Vector((0, 0, p.z * 11)))[0][0]
            q.x -= q.x * 0.03 * (0.5 - near)
            q.y -= q.y * 0.03 * (0.5 - near)
        if p.z > 0.425:
            q.z -= 0.009 * abs(noise.noise(round_ * 2.2 + Vector((0, 0, 7))))
        return q

    shift_vertices(item, carve)
    return modify(item, "DECIMATE", ratio=0.36)


def make_pestle(name, seed):
    item = lathe(name, profile(PESTLE, 80), 24)

    def bend(p):
        lean = Vector((noise.noise(Vector((seed, 0, p.z * 2.2))), noise.noise(Vector((0, seed, p.z * 2.2))), 0))
        return p + lean * 0.014 + noise.noise_vector(p * 22 + Vector((seed,) * 3)) * 0.0014

    shift_vertices(item, bend)
    return item


def make_pot():
    item = lathe("pot", profile(POT, 84), 64)
    shift_vertices(item, lambda p: Vector((p.x * 1.012, p.y * 0.99, p.z)) + noise.noise_vector(p * 16) * 0.0016)
    return item


def make_tray():
    item = lathe("tray", profile(TRAY, 26) + profile(TRAY_INSIDE, 26), 96)
    hoops = []
    for radius, height in ((29.75, 5.0), (28.75, 5.1)):
        ring = [(radius + 0.55 * math.cos(a), height + 0.95 * math.sin(a)) for a in range_of_turns(10)]
        hoops.append(lathe("hoop", [(r * CM, z * CM) for r, z in ring], 96))
    item = join("tray", [*hoops, item])
    shift_vertices(item, lambda p: p + Vector((0, 0, 0.006 * noise.noise(Vector((p.x * 3, p.y * 3, 2))) * p.length / 0.3)))
    return item


def range_of_turns(count):
    return [2 * math.pi * k / count for k in range(count + 1)]


def heap_height(x, y):
    """Height of the rice above the tray's floor."""
    radius = math.hypot(x * 1.08, y) + 0.03 * noise.noise(Vector((x * 7, y * 7, 3)))
    rise = max(0.0, 1 - (radius / 0.205) ** 2)
    return 0.008 + 0.052 * rise**1.25 + 0.006 * rise * noise.noise(Vector((x * 16, y * 16, 1)))


def make_rice():
    """The heap in the tray, and the loose flakes about it: small, bent leaves of grain."""
    rings = [(r, 0.0) for r in (0.0, *[0.215 * (k / 26) for k in range(1, 27)])]
    heap = lathe("heap", rings[::-1], 64)
    shift_vertices(heap, lambda p: Vector((p.x, p.y, heap_height(p.x, p.y) - (0.006 if p.length > 0.21 else 0))))
    chance, vertices, faces = random.Random(5), [], []
    for _ in range(420):
        angle, radius = chance.uniform(0, 2 * math.pi), min(0.262, abs(chance.gauss(0.185, 0.04)))
        x, y = radius * math.cos(angle), radius * math.sin(angle)
        floor = 0.0085 if radius < 0.2 else 0.0095 + max(0, radius - 0.235) * 0.28
        z = max(floor, heap_height(x, y)) + chance.uniform(0.0004, 0.0022)
        turn, long, wide = chance.uniform(0, math.pi), chance.uniform(0.0042, 0.006), chance.uniform(0.002, 0.0029)
        tilt = Vector((chance.uniform(-0.5, 0.5), chance.uniform(-0.5, 0.5)))
        first = len(vertices)
        vertices.append((x, y, z + 0.0009))
        for k in range(6):
            a = math.pi * k / 3
            u, v = long * math.cos(a), wide * math.sin(a)
            dx, dy = u * math.cos(turn) - v * math.sin(turn), u * math.sin(turn) + v * math.cos(turn)
            vertices.append((x + dx, y + dy, z + dx * tilt.x + dy * tilt.y))
            faces.append((first, first + 1 + k, first + 1 + (k + 1) % 6))
    flakes = mesh("flakes", vertices, faces)
    return heap, flakes


def colour_flakes(flakes, heap):
    """Let every flake take its colour from the heap's own picture: 420 islands would fill the atlas."""
    layer = heap.data.uv_layers.active.data
    loops = [(layer[i].uv.copy(), heap.data.vertices[heap.data.loops[i].vertex_index].co) for i in range(4)]
    loops += [(layer[i].uv.copy(), heap.data.vertices[heap.data.loops[i].vertex_index].co) for i in (2000, 3000)]
    # The map from (x, y) to (u, v) is a turn, a scale and a shift: three corners give it.
    rows = [[p.x, p.y, 1] for _, p in loops]
    to_u, to_v = (np.linalg.lstsq(np.array(rows), np.array([uv[k] for uv, _ in loops]), rcond=None)[0] for k in (0, 1))
    target = flakes.data.uv_layers.new(name="UVMap").data
    for loop in flakes.data.loops:
        p = flakes.data.vertices[loop.vertex_index].co
        here = np.array([p.x * 0.6, p.y * 0.6, 1])
        target[loop.index].uv = (here @ to_u, here @ to_v)


def make_rice_in_mortar():
    item = lathe("rice-in-mortar", [(0.094 * (k / 10), 0.255) for k in range(10, -1, -1)], 40)
    shift_vertices(item, lambda p: Vector((p.x, p.y, p.z + 0.02 * (p.length / 0.3 - 0.9) + 0.008 * noise.noise(p * 30))))
    return item


def wood(name, offset, pestle=False):
    g = Paint(name)
    here = g.place(offset=offset)
    x, y, z = g.axes()
    warped = g.warp(g.place(scale=(1, 1, 0.22), offset=offset) if pestle else here, 0.03 if pestle else 0.045, 7)
    axis = g.length(g.place(scale=(1, 1, 0.05), of=warped))
    ring = (axis * (210 if pestle else 95)).fract().ramp((0, 0.15), (0.6, 0.5), (0.92, 1), (1, 0.15))
    fibre = g.noise(g.place(scale=(150, 150, 5), offset=offset), detail=5, rough=0.65)
    hair = g.noise(g.place(scale=(520, 520, 14), offset=offset), detail=3, rough=0.6)
    pores = g.noise(g.place(scale=(430, 430, 20), offset=offset), detail=2, rough=0.5).ramp((0.32, 1), (0.41, 0))
    broad, middle = g.noise(here, 6, 4, 0.6), g.noise(here, 27, 5, 0.62)
    # Checks open along the grain and die out; the band is thin and broken by fibre so that it does not look drawn.
    split = g.noise(g.place(scale=(11, 11, 0.16), offset=offset), 1.5, 2, 0.5, 0.08)
    where = g.noise(here, 3.4, 2).ramp((0.52, 0), (0.62, 1))
    check = abs(split - 0.5 + (hair - 0.5) * 0.006).ramp((0.0, 1), (0.0045, 0)) * where * fibre.ramp((0.35, 0.2), (0.6, 1))
    colour = g.mix(ring, (0.225, 0.112, 0.049), (0.115, 0.052, 0.022))
    colour = g.mix(fibre.ramp((0.3, 0), (0.72, 0.6)), colour, (0.310, 0.180, 0.090))
    colour = g.mix(pores * 0.55, colour, (0.060, 0.030, 0.015))
    colour = g.mix(0.35, colour, hair.ramp((0.2, 0.3), (0.8, 0.7)), "OVERLAY")
    grey = (broad * 0.6 + middle * 0.4).ramp((0.46, 0), (0.66, 0.5))
    colour = g.mix(grey, colour, (0.215, 0.175, 0.135))
    if pestle:
        hand = 1 - abs(z - 0.76).ramp((0.10, 0), (0.27, 1))
        colour = g.mix(hand * 0.6, colour, (0.175, 0.080, 0.034))
        rough = 0.76 - hand * 0.34
        pounded = (z + middle * 0.08).ramp((0.09, 1), (0.2, 0))
        colour = g.mix(pounded * 0.65, colour, (0.470, 0.370, 0.235))
    else:
        radius = g.length(g.place(scale=(1, 1, 0)))
        wet = (z + (middle - 0.5) * 0.06).ramp((0.0, 1), (0.085, 0))
        colour = g.mix(wet * 0.72, colour, (0.070, 0.047, 0.032))
        bowl = (z * 0.5 - radius - 0.02).ramp((0.0, 0), (0.03, 1)) * (z > 0.19)
        colour = g.mix(bowl * 0.55, colour, (0.430, 0.315, 0.185))
        lip = (z + (middle - 0.5) * 0.03).ramp((0.425, 0), (0.45, 1))
        colour = g.mix(lip * 0.4, colour, (0.400, 0.275, 0.160))
        rough = 0.82 - bowl * 0.3 - lip * 0.15
    colour = g.mix(g.edges(0.012, 5) * middle.ramp((0.3, 0.15), (0.65, 1)) * 0.65, colour, (0.440, 0.300, 0.175))
    colour = g.mix(g.hollows(0.06) * 0.5, colour, (0.050, 0.032, 0.020))
    colour = g.mix(check * 0.85, colour, (0.022, 0.013, 0.008))
    facet = g.cells(g.place(scale=(24, 24, 13), offset=offset), feature="SMOOTH_F1")
    height = facet * (0.12 if pestle else 0.85) + fibre * 0.35 + hair * 0.12 + ring * 0.08 - check * 1.2 - pores * 0.12
    return g.finish(colour, rough + (fibre - 0.5) * 0.3, height, depth=0.0016 if pestle else 0.0034, relief=0.22)


def clay():
    g = Paint("pot")
    here = g.place()
    _, _, z = g.axes()
    broad, middle, fine = g.noise(here, 11, 5, 0.6), g.noise(here, 60, 6, 0.62), g.noise(here, 420, 4, 0.6)
    turning = ((z + g.noise(here, 20, 3) * 0.004) * 900).sin()
    colour = broad.ramp((0.3, (0.33, 0.165, 0.085)), (0.7, (0.47, 0.265, 0.150)))
    colour = g.mix(middle.ramp((0.4, 0.5), (0.62, 0)), colour, (0.21, 0.115, 0.065))
    # Soot climbs from the fire side and is thick below the belly.
    soot = (z * 5.2 + (broad - 0.5) * 1.5 + (middle - 0.5) * 0.7).ramp((0.42, 1), (1.0, 0))
    colour = g.mix(soot * 0.97, colour, (0.020, 0.017, 0.015))
    colour = g.mix(g.edges(0.005, 6) * middle * 0.7, colour, (0.46, 0.30, 0.19))
    height = turning * 0.12 + middle * 0.7 + fine * 0.3
    return g.finish(colour, 0.9 - (1 - soot) * 0.12, height, depth=0.0009, relief=0.2)


def bamboo():
    """Twill of split bamboo: over two, under two. The strips are computed, so each has its own tone."""
    g = Paint("tray")
    strip = 0.0085
    x, y, z = g.axes(g.warp(g.place(), 0.0012, 14))
    radius = g.length(g.place(scale=(1, 1, 0)))
    u, v = (x + y) * 0.7071 / strip + 200, (x - y) * 0.7071 / strip + 200
    column, row = u.floor(), v.floor()
    over = (((column + row) % 4.0) / 4.0) < 0.499
    across = over * abs(v.fract() - 0.5) + (1 - over) * abs(u.fract() - 0.5)
    along = ((column + row) % 2.0) * 1.0 + over * u.fract() + (1 - over) * v.fract()
    dip = abs(along / 2.0 - 0.5) * 2
    lane = g.chance(over * row + (1 - over) * (column + 977))
    fibre = g.noise(g.vector(over * x * 40 + (1 - over) * x * 700, over * y * 700 + (1 - over) * y * 40, z), 1, 3, 0.6)
    woven = (1 - (across * 2).ramp((0.62, 0), (0.98, 1))) * (1 - dip.ramp((0.8, 0), (1, 0.8)))
    stain = g.noise(g.place(), 9, 5, 0.62)
    colour = g.mix(lane, (0.43, 0.285, 0.115), (0.58, 0.43, 0.215))
    colour = g.mix(fibre.ramp((0.35, 0.4), (0.65, 0)), colour, (0.30, 0.185, 0.075))
    colour = g.mix(stain.ramp((0.45, 0), (0.68, 0.5)), colour, (0.315, 0.215, 0.105))
    colour = g.mix((1 - woven) * 0.86, colour, (0.060, 0.034, 0.014))
    # The hoop: split bamboo bound every few centimetres with rattan.
    rim = (radius > 0.2815) * (z > 0.038)
    binding = (g.math("ARCTAN2", y, x) * 30 / 6.28318 + 40).fract()
    hoop = g.mix(fibre, (0.36, 0.225, 0.095), (0.50, 0.345, 0.165))
    hoop = g.mix(binding.ramp((0.0, 1), (0.16, 1), (0.165, 0), interpolation="LINEAR"), hoop, (0.20, 0.105, 0.045))
    colour = g.mix(rim, colour, hoop)
    colour = g.mix(g.hollows(0.02) * 0.5, colour, (0.05, 0.03, 0.016))
    return g.finish(colour, 0.68 + (fibre - 0.5) * 0.3, woven * (1 - rim) + fibre * 0.15, depth=0.0016, relief=0.15)


def green_rice(name):
    g = Paint(name)
    here = g.place()
    # Flakes are longer than wide and lie every way: two layers of cells, stretched across each other.
    near = g.warp(here, 0.007, 35)
    way = g.noise(here, 130, 1).ramp((0.49, 0), (0.51, 1))
    lying, across = g.place(scale=(95, 230, 150), of=near), g.place(scale=(230, 95, 150), of=near)
    body = g.mix(way, g.cells(lying), g.cells(across)).ramp((0, 0), (1, 1))
    shade, _, other = g.axes(g.mix(way, g.cells(lying, output="Color"), g.cells(across, output="Color")))
    broad = g.noise(here, 10, 4, 0.6)
    colour = g.mix(shade, (0.335, 0.365, 0.110), (0.560, 0.560, 0.260))
    colour = g.mix(other.ramp((0.55, 0), (0.9, 0.65)), colour, (0.255, 0.330, 0.085))
    colour = g.mix((other > 0.94) * 0.7, colour, (0.55, 0.43, 0.22))
    colour = g.mix(broad.ramp((0.35, 0.25), (0.65, 0)), colour, (0.30, 0.36, 0.10))
    colour = g.mix(body.ramp((0.42, 0), (0.72, 0.75)), colour, (0.105, 0.120, 0.032))
    return g.finish(colour, 0.78, 1 - body, depth=0.0035, relief=0.25)


reset()
mortar, pot, tray = make_mortar(), make_pot(), make_tray()
heap, flakes = make_rice()
pestles = [make_pestle("pestle-1", 3.1), make_pestle("pestle-2", 8.7)]
rice_in_mortar = make_rice_in_mortar()
pack([mortar, *pestles, pot, tray, heap, rice_in_mortar])
colour_flakes(flakes, heap)
rice = join("rice", [flakes, heap])
parts = [mortar, *pestles, pot, tray, rice, rice_in_mortar]
paints = [wood("mortar", (0.012, -0.02, 0)), wood("pestle-1", (0.004, 0.003, 1.3), True)]
paints += [wood("pestle-2", (-0.006, 0.004, 5.7), True), clay(), bamboo(), green_rice("rice"), green_rice("rice-2")]
for part, paint in zip(parts, paints):
    part.data.materials.clear()
    part.data.materials.append(paint.material)
    smooth(part, 50)

# Both pestles stand where the pounders left them, one steep, one leaning on the lip.
point_along(pestles[0], (-0.045, 0.0, 0.262), (0.330, 0.165, 1.0))
point_along(pestles[1], (0.040, 0.020, 0.262), (-0.130, 0.215, 1.0))
for part in (tray, rice):
    part.location = TRAY_AT
pot.location = POT_AT

basis(mortar, "published", "45 high, 40 across: the record's illustrative figures; waist and wall estimated")
for pestle in pestles:
    basis(pestle, "published", "150 long: the record's illustrative figure; thickness estimated")
basis(pot, "estimate", "28 across; height and shape estimated")
basis(tray, "estimate", "60 across; depth and weave estimated")
for part in (rice, rice_in_mortar):
    basis(part, "estimate", "amount and place of the rice estimated")

dress(ID, parts, bake(parts, paints, size=2048))
export(ID, parts)
write_sheet(
    ID,
    "src/modelling/com-dep-mortar.py",
    view=camera(18, 16, 4.3, target=(-0.02, 0.02, 0.70)),
    hero=camera(24, 13, 4.5, target=(0.0, 0.0, 0.73)),
    anchors={
        "wood": anchor(mortar, (0.15, -1.0, 0.30), (0.03, 0, 0.24), camera(12, 14, 1.35)),
        "rice": anchor(rice, TRAY_AT + Vector((0.0, -0.02, 1.0)), TRAY_AT + Vector((0.0, -0.02, 0)), camera(8, 36, 1.15)),
    },
    accuracy_mm=2,
)
