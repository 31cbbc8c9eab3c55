"""The crystal linga-yoni of Luu Cu II: one piece of clear quartz, 2.1 cm high.

    blender -b --factory-startup -P src/modelling/linga-yoni-luu-cu.py -- <output folder>

Sizes are the published ones. They add up in one way only: a spout of 0.7 that begins at the inner edge of the lip
(1.3 from the axis) ends at 2.0, stands 0.3 out of the drum of 3.4, and gives the published overall width of
1.7 + 2.0 = 3.7. The linga's 0.9 is its height above the lip (1.2 + 0.9 = 2.1). Lip, recess, groove and every
rounding are estimates. The piece is one stone and stays one node.

The stone itself is clear; here it is smoky and milky, paler where it is thin. Real glass was tried: in the vitrine's
dark it mirrors black and hides the shape, which is what the model is there to show.
"""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy
from mathutils import Vector, noise

from forge.bake import bake, dress, pack, project
from forge.gltf import anchor, basis, camera, export, write_sheet
from forge.paint import Paint
from forge.scene import reset
from forge.shapes import CM, fix_normals, lathe, mesh, modify, profile, shift_vertices, smooth

ID = "linga-yoni-luu-cu"

# Radius and height in cm.
OUTLINE = [(0, 0), (1.50, 0), (1.58, 0.02), (1.625, 0.09), (1.66, 0.5), (1.685, 0.95), (1.70, 1.10)]
LIP = [(1.70, 1.10), (1.695, 1.16), (1.655, 1.195), (1.58, 1.2), (1.46, 1.2), (1.38, 1.195), (1.325, 1.165), (1.295, 1.10)]
RECESS = [(1.295, 1.10), (1.25, 1.066), (1.1, 1.053), (0.7, 1.05), (0.42, 1.052), (0.34, 1.062), (0.305, 1.10)]
LINGA = [(0.305, 1.10), (0.3, 1.2), (0.3, 1.5), (0.3, 1.8)]
HEAD = [(0.3 * math.cos(a), 1.8 + 0.3 * math.sin(a)) for a in (k * math.pi / 24 for k in range(1, 13))]


def boolean(item, other, operation):
    modify(item, "BOOLEAN", object=other, operation=operation, solver="EXACT")
    bpy.data.objects.remove(other)


def make_spout():
    """A narrow block, tapering outward and rising a little underneath."""
    rows = ((-1.28, 0.46, 0.40), (-1.64, 0.42, 0.46), (-2.0, 0.30, 0.74))
    corners = [(x * half * CM, y * CM, z * CM) for y, half, low in rows for x, z in ((-1, low), (1, low), (1, 1.2), (-1, 1.2))]
    faces = [(0, 1, 2, 3), (11, 10, 9, 8)]
    faces += [(4 * i + k, 4 * i + 4 + k, 4 * i + 4 + (k + 1) % 4, 4 * i + (k + 1) % 4) for i in (0, 1) for k in range(4)]
    spout = mesh("spout", corners, faces)
    fix_normals(spout)
    return modify(spout, "BEVEL", width=0.07 * CM, segments=4)


def make_stone():
    line = profile(OUTLINE, 60) + profile(LIP, 40)[1:] + profile(RECESS, 50)[1:] + profile(LINGA, 30)[1:]
    line += [(max(0.0, r) * CM if r > 1e-6 else 0.0, z * CM) for r, z in HEAD]
    stone = lathe("stone", line, 160)
    boolean(stone, make_spout(), "UNION")
    groove = lathe("groove", [(0.0, -0.5 * CM), (0.15 * CM, -0.5 * CM), (0.12 * CM, 0.5 * CM), (0.0, 0.5 * CM)], 32)
    groove.rotation_euler.x = math.radians(90)
    groove.location = (0, -1.68 * CM, 1.195 * CM)
    bpy.context.view_layer.update()
    boolean(stone, groove, "DIFFERENCE")
    modify(stone, "REMESH", mode="VOXEL", voxel_size=0.00016, use_smooth_shade=True)
    modify(stone, "SMOOTH", factor=0.5, iterations=12)
    # The spout was ground out of the same block: it flows into the drum.
    joint = stone.vertex_groups.new(name="joint")
    for vertex in stone.data.vertices:
        x, y, z = (c / CM for c in vertex.co)
        near = max(0.0, 1 - max(0.0, abs(x) - 0.42) / 0.25) * max(0.0, 1 - abs(y + 1.7) / 0.34)
        joint.add([vertex.index], near if z < 1.1 else 0.0, "REPLACE")
    modify(stone, "SMOOTH", factor=0.5, iterations=80, vertex_group="joint")
    # Ground by hand, not turned: a breath out of round, a breath out of level.
    def by_hand(p):
        turn = math.atan2(p.y, p.x)
        swell = 1 + 0.008 * math.sin(2 * turn + 0.7) + 0.004 * math.sin(5 * turn)
        return Vector((p.x * swell, p.y, p.z)) + noise.noise_vector(p * 90) * 0.00012 + noise.noise_vector(p * 340) * 0.00003

    shift_vertices(stone, by_hand)
    low = min(v.co.z for v in stone.data.vertices)
    tall = max(v.co.z for v in stone.data.vertices) - low
    shift_vertices(stone, lambda p: Vector((p.x, p.y, (p.z - low) * 2.1 * CM / tall)))
    modify(stone, "DECIMATE", ratio=16000 / (2 * len(stone.data.polygons)))
    return smooth(stone)


def quartz():
    """Smoky rock crystal, faintly blue-grey: dark where the block is deep, light gathered at edges and along the
    foot, where it leaves the stone; pale veils of healed cracks inside."""
    g = Paint("quartz")
    here = g.place()
    _, _, height = g.axes()
    cloud = g.noise(g.warp(here, 0.004, 120), 110, 4, 0.55)
    # A healed crack is a thin wavy sheet: it shows where a slow noise passes through its middle value.
    sheet = g.noise(g.warp(g.place(scale=(1, 0.7, 0.5), offset=(0.3, 0.1, 0)), 0.005, 100), 130, 3, 0.5)
    veil = (abs(sheet - 0.5) * 12.0).ramp((0.0, 1), (1.0, 0))
    fine = g.noise(here, 1500, 4, 0.6)
    colour = g.mix(cloud.ramp((0.32, 0), (0.70, 1)), (0.080, 0.102, 0.118), (0.172, 0.203, 0.220))
    foot = (height / (2.1 * CM)).ramp((0.0, 0.95), (0.10, 0.65), (0.26, 0.12), (0.4, 0.0), (0.6, 0.1), (1.0, 0.6))
    colour = g.mix(foot, colour, (0.37, 0.415, 0.43))
    colour = g.mix(veil * cloud.ramp((0.36, 0), (0.60, 0.65)), colour, (0.46, 0.50, 0.51))
    colour = g.mix(g.edges(0.0011, 5.0) * 0.7, colour, (0.55, 0.59, 0.595))
    colour = g.mix(g.hollows(0.0025) * 0.35, colour, (0.055, 0.070, 0.078))
    # Ground and polished by hand: the hollows of the surface kept a trace of the grinding.
    rough = fine.ramp((0.35, 0.10), (0.75, 0.24))
    return g.finish(colour, rough, g.noise(here, 320, 3, 0.5) * 0.7 + fine * 0.1, depth=0.0002, strength=0.4)


reset()
stone = make_stone()
stone.name = stone.data.name = "linga-yoni"
for layer in list(stone.data.uv_layers):
    stone.data.uv_layers.remove(layer)
project(stone, 50)
pack([stone], margin=0.012)
paint = quartz()
stone.data.materials.clear()
stone.data.materials.append(paint.material)
maps = bake([stone], [paint], size=1024, ao_distance=0.008)
dress(ID, [stone], maps)

basis(stone, "published", "height, width, drum, spout and linga published; lip, recess, groove and roundings estimated; the clear stone is shown milky")
export(ID, [stone])
write_sheet(
    ID,
    "src/modelling/linga-yoni-luu-cu.py",
    view=camera(32, 27, 0.096, target=(0, -0.001, 0.0088)),
    anchors={
        "spout": anchor(stone, (0, -0.0188, 0.05), (0, -0.0188, 0.0), camera(24, 40, 0.07)),
        "linga": anchor(stone, (0.004, -0.05, 0.0185), (0.0004, 0, 0.0185), camera(30, 14, 0.062)),
        "crystal": anchor(stone, (0.05, -0.030, 0.006), (0.0, 0.0, 0.006), camera(58, 18, 0.066)),
    },
    accuracy_mm=0.1,
    exposure=-0.3,
)
