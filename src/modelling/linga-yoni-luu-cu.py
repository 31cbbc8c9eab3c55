"""The crystal linga-yoni of Luu Cu II: one piece of clear quartz, 2.1 cm high.

    blender -b --factory-startup -P src/modelling/linga-yoni-luu-cu.py -- <output folder>

Sizes are the published ones. They add up in one way only: a spout of 0.7 that begins at the inner edge of the lip
(1.3 from the axis) ends at 2.0, stands 0.3 out of the drum of 3.4, and gives the published overall width of
1.7 + 2.0 = 3.7. The linga's 0.9 is its height above the lip (1.2 + 0.9 = 2.1). Lip, recess, groove and every
rounding are estimates. The piece is one stone and stays one node; the faint inclusions are a second one inside it.

How it reads as crystal. A path tracer sees through glass; the first look of the viewer has one texture and two
lights. So the light inside the stone is computed here once (a bake of the glass itself, each point as seen
straight on) and becomes the base colour; where it is bright, at polished edges and at veils in the stone, the
surface is nearly opaque, elsewhere the far side and the ground shine through (alpha, both sides drawn). The still
uses real glass: see `glass` in the sheet.
"""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy
import numpy as np
from mathutils import Matrix, Vector, noise

from forge.bake import image_from, pack, pixels, project, spread
from forge.clouds import clouds
from forge.gltf import anchor, basis, camera, export, write_sheet
from forge.light import light_through, light_vitrine
from forge.paint import Paint
from forge.scene import reset, select
from forge.shapes import CM, fix_normals, lathe, mesh, modify, profile, shift_vertices, smooth

ID = "linga-yoni-luu-cu"
SIZE = 1024

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
    rows = ((-1.28, 0.335, 0.66), (-1.62, 0.315, 0.70), (-2.0, 0.255, 0.80))
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
    groove = lathe("groove", [(0.0, -0.5 * CM), (0.125 * CM, -0.5 * CM), (0.10 * CM, 0.5 * CM), (0.0, 0.5 * CM)], 32)
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
        near = max(0.0, 1 - max(0.0, abs(x) - 0.3) / 0.22) * max(0.0, 1 - abs(y + 1.7) / 0.34)
        joint.add([vertex.index], near if z < 1.1 else 0.0, "REPLACE")
    modify(stone, "SMOOTH", factor=0.5, iterations=45, vertex_group="joint")
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


# Healed cracks in the quartz: middle (cm), turn and slope (degrees), length and breadth (cm).
VEILS = [((-0.5, 0.45, 0.55), 25, 38, 1.7, 0.9), ((0.62, 0.1, 0.42), -50, 62, 1.3, 0.7), ((0.0, -0.75, 0.5), 80, 30, 1.2, 0.8)]
VEILS += [((-0.85, -0.5, 0.35), 140, 55, 0.9, 0.6)]
VEIL_ROWS = (0.82, 0.98)  # their strip of the picture, from the bottom


def make_veils():
    """Thin bent sheets inside the drum, each with its own piece of the picture."""
    vertices, faces, uvs, steps = [], [], [], 8
    for index, (middle, turn, slope, long, wide) in enumerate(VEILS):
        first = len(vertices)
        frame = Matrix.Rotation(math.radians(turn), 3, "Z") @ Matrix.Rotation(math.radians(slope), 3, "X")
        for j in range(steps + 1):
            for i in range(steps + 1):
                u, v = i / steps - 0.5, j / steps - 0.5
                bow = 0.16 * noise.noise(Vector((u * 2.2, v * 2.2, index * 3.1)))
                x, y, z = Vector(middle) + frame @ Vector((u * long, v * wide, bow))
                reach = math.hypot(x, y)
                keep = min(1.0, 1.5 / max(reach, 1e-6))
                vertices.append((x * keep * CM, y * keep * CM, min(0.98, max(0.08, z)) * CM))
        for j in range(steps):
            for i in range(steps):
                corners = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
                faces.append([first + b * (steps + 1) + a for a, b in corners])
                low, high = VEIL_ROWS
                uvs.append([((index + 0.03 + 0.94 * a / steps) / len(VEILS), low + (high - low) * b / steps) for a, b in corners])
    return smooth(mesh("veils", vertices, faces, uvs))


def paint_veils(colour, alpha):
    """Wisps and tiny bubbles, thinning to nothing at the borders of each sheet."""
    chance = np.random.default_rng(11)
    rows = [round(v * SIZE) for v in VEIL_ROWS]
    shape, width = (rows[1] - rows[0], SIZE // len(VEILS)), SIZE // len(VEILS)
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]]
    for index in range(len(VEILS)):
        soft_, fine = clouds(chance, shape, (48, 24, 12), 1), clouds(chance, shape, (12, 6, 3), 2)
        bubbles = (clouds(chance, shape, (2, 3)) > 0.86) * clouds(chance, shape, (20,))
        edge = 1 - np.clip(np.hypot(x / shape[1] - 0.5, y / shape[0] - 0.5) * 2 + (soft_ - 0.5) * 0.9, 0, 1) ** 2
        wisp = np.clip((soft_ * 0.6 + fine * 0.55 - 0.48) * 2.2, 0, 1)
        strength = np.clip(edge, 0, 1) * (wisp * 0.42 + bubbles * 0.5)
        columns = slice(index * width, (index + 1) * width)
        alpha[rows[0] : rows[1], columns] = np.clip(strength, 0, 0.6)
        colour[rows[0] : rows[1], columns] = (0.93, 0.95, 0.96)


def glass_paint():
    """Clear quartz (refractive index 1.54) with faint veils, lit from outside."""
    g = Paint("quartz")
    glass = g.node("BsdfGlass", {"Color": (0.985, 0.995, 1.0), "Roughness": 0.015, "IOR": 1.54})
    output = g.node("OutputMaterial")
    g.tree.links.new(glass.outputs[0], output.inputs[0])
    g.target = g.node("TexImage")
    return g


def bake_light(stone):
    """The light that leaves every point of the glass straight towards the eye, 0..1, as an array."""
    scene = bpy.context.scene
    paint = glass_paint()
    stone.data.materials.clear()
    stone.data.materials.append(paint.material)
    bpy.ops.mesh.primitive_plane_add(size=2, location=(0, 0, -0.0001))
    floor = bpy.context.object
    floor.data.materials.append(Paint("floor").finish((0.10, 0.085, 0.07, 1), 0.8).material)
    light_vitrine(scene, Vector((0, 0, 0.01)), 0.03, 30)
    light_through(scene, 30)
    image = bpy.data.images.new("light", SIZE, SIZE, alpha=False, float_buffer=True)
    image.colorspace_settings.name = "Linear"
    paint.target.image = image
    paint.tree.nodes.active = paint.target
    scene.cycles.samples, scene.cycles.use_adaptive_sampling = 160, False
    scene.cycles.max_bounces = scene.cycles.transmission_bounces = 12
    scene.cycles.sample_clamp_direct, scene.cycles.sample_clamp_indirect = 4, 2
    settings = scene.render.bake
    settings.margin, settings.margin_type = 8, "EXTEND"
    select(stone)
    bpy.ops.object.bake(type="COMBINED")
    bpy.data.objects.remove(floor)
    return soft(spread(pixels(image)[..., :3].copy()))


def soft(values, rounds=2):
    """Take the grain out of the bake without losing its streaks: a median of five, then a small blur."""
    for _ in range(rounds):
        stack = [values] + [np.roll(values, step, axis) for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1))]
        values = np.median(np.stack(stack), axis=0)
    return (values * 2 + sum(np.roll(values, step, axis) for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)))) / 6


def bake_marks(stone):
    """Polished edges (red), veils and specks in the stone (green): what shows at any angle."""
    g = Paint("marks")
    here = g.place()
    edge = g.edges(0.0011, 5.0)
    veil = g.noise(g.warp(g.place(scale=(1, 1, 0.45)), 0.006, 90), 120, 6, 0.62).ramp((0.56, 0), (0.70, 1))
    where = g.noise(here, 95, 2).ramp((0.5, 0), (0.62, 1))
    speck = g.cells(here, 900).ramp((0.05, 1), (0.11, 0)) * g.noise(here, 160, 2).ramp((0.52, 0), (0.6, 1))
    node = g.node("CombineXYZ", {0: edge, 1: veil * where * 0.8 + speck, 2: 0.0})
    g.finish(g.out(node))
    g.show("colour")
    stone.data.materials.clear()
    stone.data.materials.append(g.material)
    image = bpy.data.images.new("marks", SIZE, SIZE, alpha=False, float_buffer=True)
    image.colorspace_settings.name = "Non-Color"
    g.target.image = image
    g.tree.nodes.active = g.target
    bpy.context.scene.cycles.samples = 16
    select(stone)
    bpy.ops.object.bake(type="EMIT")
    return pixels(image)[..., :3].copy()


def clear_material(colour, alpha):
    """One texture with alpha, both sides drawn, polished: no other map is needed."""
    material = bpy.data.materials.new(ID)
    material.use_nodes = True
    material.use_backface_culling = False
    material.blend_method = "BLEND"
    tree = material.node_tree
    surface = tree.nodes["Principled BSDF"]
    surface.inputs["Roughness"].default_value = 0.08
    surface.inputs["Metallic"].default_value = 0.0
    node = tree.nodes.new("ShaderNodeTexImage")
    node.image = image_from(ID + "-basecolor", np.concatenate([colour, alpha[..., None]], axis=-1), "sRGB")
    tree.links.new(node.outputs[0], surface.inputs["Base Color"])
    tree.links.new(node.outputs[1], surface.inputs["Alpha"])
    return material


scene = reset()
stone = make_stone()
stone.name = stone.data.name = "linga-yoni"
for layer in list(stone.data.uv_layers):
    stone.data.uv_layers.remove(layer)
project(stone, 50)
pack([stone], margin=0.01, region=(0.0, 0.0, 1.0, 0.8))
veils = make_veils()
veils.hide_render = True
light = bake_light(stone)
marks = bake_marks(stone)
veils.hide_render = False

strength = light.mean(-1)
level = np.clip(strength / np.percentile(strength[strength > 0], 97), 0, 1) ** 0.75
edge, veil = np.clip(marks[..., 0], 0, 1), np.clip(marks[..., 1], 0, 1)
# A reflected window is only half as dense as an edge: it must not look painted on.
shine = np.clip(level * 0.55 + edge * 0.85 + veil * 0.3, 0, 1)
tint, bright = np.array([0.50, 0.56, 0.58], np.float32), np.array([0.985, 0.99, 0.98], np.float32)
warmth = light / np.maximum(strength, 1e-5)[..., None]
colour = np.clip((tint + (bright - tint) * shine[..., None]) * np.clip(0.75 + 0.25 * warmth, 0.8, 1.15), 0, 1)
alpha = np.clip(0.17 + 0.70 * shine, 0, 0.94)
paint_veils(colour, alpha)
material = clear_material(colour.astype(np.float32), alpha.astype(np.float32))
parts = [stone, veils]
for part in parts:
    part.data.materials.clear()
    part.data.materials.append(material)

basis(stone, "published", "height, width, drum, spout and linga published; lip, recess, groove and roundings estimated")
basis(veils, "estimate", "the record says faint inclusions; their place and shape are invented")
export(ID, parts)
write_sheet(
    ID,
    "src/modelling/linga-yoni-luu-cu.py",
    view=camera(32, 27, 0.096, target=(0, -0.001, 0.0088)),
    hero=camera(38, 20, 0.092, target=(0, -0.0008, 0.0092)),
    anchors={
        "spout": anchor(stone, (0, -0.0188, 0.05), (0, -0.0188, 0.0), camera(24, 44, 0.062)),
        "linga": anchor(stone, (0.004, -0.05, 0.0185), (0.0004, 0, 0.0185), camera(30, 14, 0.062)),
        "crystal": anchor(stone, (0.05, -0.030, 0.006), (0.0, 0.0, 0.006), camera(58, 18, 0.066)),
    },
    accuracy_mm=0.1,
    glass=["linga-yoni"],
)
