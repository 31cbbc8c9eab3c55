"""Bake the paint of several parts into one atlas and dress the parts in it."""

import math
import time

import bpy
import numpy as np

from .scene import out_path, select

AO_IN_COLOUR = 0.5


def pack(parts, margin=0.008, region=(0.0, 0.0, 1.0, 1.0)):
    """Pack the islands of all parts (their UVs are in metres) into one atlas, inside (u0, v0, u1, v1)."""
    select(*parts)
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.select_all(action="SELECT")
    bpy.ops.uv.pack_islands(rotate=True, margin=margin)
    bpy.ops.object.mode_set(mode="OBJECT")
    u0, v0, u1, v1 = region
    for part in parts:
        for loop in part.data.uv_layers.active.data:
            loop.uv = (u0 + loop.uv[0] * (u1 - u0), v0 + loop.uv[1] * (v1 - v0))


def project(part, angle=60):
    """UVs in metres for a part without any, by smart projection."""
    part.data.uv_layers.new(name="UVMap")
    select(part)
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=math.radians(angle), island_margin=0.0, scale_to_bounds=False)
    bpy.ops.object.mode_set(mode="OBJECT")
    layer = part.data.uv_layers.active.data
    drawn = sum(area([layer[i].uv for i in p.loop_indices]) for p in part.data.polygons)
    ratio = math.sqrt(sum(p.area for p in part.data.polygons) / max(drawn, 1e-12))
    for loop in layer:
        loop.uv = loop.uv * ratio


def area(corners):
    """Area of a polygon in the plane."""
    turned = corners[1:] + corners[:1]
    return abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(corners, turned))) / 2


def pixels(image):
    """An image as float array (rows from the bottom, columns, 4)."""
    values = np.empty(image.size[0] * image.size[1] * 4, np.float32)
    image.pixels.foreach_get(values)
    return values.reshape(image.size[1], image.size[0], 4)


def image_from(name, values, colour_space):
    """Save an array (rows from the bottom, columns, 3 or 4) as PNG and hand it back as Blender image."""
    height, width, channels = values.shape
    image = bpy.data.images.new(name, width, height, alpha=channels == 4)
    image.colorspace_settings.name = colour_space
    full = np.ones((height, width, 4), np.float32)
    full[..., :channels] = values
    image.pixels.foreach_set(full.ravel())
    image.filepath_raw, image.file_format = out_path(name + ".png"), "PNG"
    image.save()
    return image


def bake(parts, paints, size=2048, ao_distance=0.25, ao_samples=48, colour_samples=4, ground=True):
    """Bake all maps of parts that wear `paints`. Returns arrays: colour, roughness, metal, normal, ao.

    Parts are baked where they stand, so that they darken each other where they touch; with `ground` the
    floor darkens their feet too."""
    scene, plane = bpy.context.scene, None
    if ground:
        bpy.ops.mesh.primitive_plane_add(size=400)
        plane = bpy.context.object
    scene.world.light_settings.distance = ao_distance
    settings = scene.render.bake
    # Each part's margin is written over its neighbours' pixels: keep it under half of the islands' distance
    # (`pack`), and spread the colours over what stays empty afterwards.
    settings.margin, settings.margin_type, settings.use_clear = 5, "EXTEND", True
    scene.cycles.use_adaptive_sampling = False
    maps = {}
    # Emission shows the bare value (a diffuse bake loses metal). Occlusion takes a plain material: with the
    # full one it runs ten times longer and looks the same. It is smooth, so half the size does.
    for key, kind, space, samples, shrink in (
        ("colour", "EMIT", "sRGB", colour_samples, 1),
        ("roughness", "EMIT", "Non-Color", 1, 2),
        ("metal", "EMIT", "Non-Color", 1, 2),
        ("normal", "NORMAL", "Non-Color", 2, 1),
        ("ao", "AO", "Non-Color", ao_samples, 2),
    ):
        if key == "metal" and all(paint.metal == 0.0 for paint in paints):
            maps[key] = np.zeros_like(maps["roughness"])
            continue
        image = bpy.data.images.new(key, size // shrink, size // shrink, alpha=False, float_buffer=key != "colour")
        image.colorspace_settings.name = space
        for paint in paints:
            paint.target.image = image
            paint.tree.nodes.active = paint.target
            paint.show("plain" if kind == "AO" else "surface" if kind == "NORMAL" else key)
        scene.cycles.samples = samples
        select(*parts)
        started = time.time()
        bpy.ops.object.bake(type=kind)
        print(f"baked {key} in {time.time() - started:.0f} s", flush=True)
        maps[key] = pixels(image)[..., :3].copy()
        if key in ("colour", "ao"):
            maps[key] = spread(maps[key])
        if shrink == 2:
            maps[key] = maps[key].repeat(2, axis=0).repeat(2, axis=1)
            maps[key] = soften(maps[key])
    for paint in paints:
        paint.show("surface")
    if plane:
        bpy.data.objects.remove(plane)
    return maps


def spread(values, rounds=24):
    """Fill empty (black) pixels from their neighbours, so that small mip levels do not fade at the seams."""
    values = values.copy()
    for _ in range(rounds):
        empty = values.sum(-1) <= 0
        total, count = np.zeros_like(values), np.zeros(values.shape[:2], np.float32)
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            other = np.roll(values, step, axis)
            total += other
            count += other.sum(-1) > 0
        fill = empty & (count > 0)
        values[fill] = total[fill] / count[fill][:, None]
    return values


def soften(values):
    """A small box blur: hides the doubled pixels and the grain of a half-size bake."""
    padded = np.pad(values, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = values.shape[:2]
    return sum(padded[y : y + height, x : x + width] for y in range(3) for x in range(3)) / 9


def dress(name, parts, maps, alpha=None, double_sided=False):
    """Give all parts one material made from the maps.

    Half of the occlusion goes into the base colour, so that the first look (no lights to speak of) has
    depth; all of it is kept in the red channel of the ORM map."""
    ao = maps["ao"][..., :1]
    colour = maps["colour"] * (1 - AO_IN_COLOUR + AO_IN_COLOUR * ao)
    if alpha is not None:
        colour = np.concatenate([colour, alpha[..., None]], axis=-1)
    orm = np.concatenate([ao, maps["roughness"][..., :1], maps["metal"][..., :1]], axis=-1)
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    material.use_backface_culling = not double_sided
    tree = material.node_tree
    surface = tree.nodes["Principled BSDF"]

    def texture(image):
        node = tree.nodes.new("ShaderNodeTexImage")
        node.image = image
        return node

    base = texture(image_from(name + "-basecolor", colour, "sRGB"))
    tree.links.new(base.outputs[0], surface.inputs["Base Color"])
    if alpha is not None:
        material.blend_method = "BLEND"
        tree.links.new(base.outputs[1], surface.inputs["Alpha"])
    split = tree.nodes.new("ShaderNodeSeparateColor")
    tree.links.new(texture(image_from(name + "-orm", orm, "Non-Color")).outputs[0], split.inputs[0])
    tree.links.new(split.outputs[1], surface.inputs["Roughness"])
    tree.links.new(split.outputs[2], surface.inputs["Metallic"])
    normal = tree.nodes.new("ShaderNodeNormalMap")
    bumps = texture(image_from(name + "-normal", maps["normal"], "Non-Color"))
    tree.links.new(bumps.outputs[0], normal.inputs["Color"])
    tree.links.new(normal.outputs[0], surface.inputs["Normal"])
    # The exporter looks for a group of exactly this name to find the occlusion texture.
    group = bpy.data.node_groups.new("glTF Material Output", "ShaderNodeTree")
    group.inputs.new("NodeSocketFloat", "Occlusion")
    group.nodes.new("NodeGroupInput")
    occlusion = tree.nodes.new("ShaderNodeGroup")
    occlusion.node_tree = group
    tree.links.new(split.outputs[0], occlusion.inputs["Occlusion"])
    for part in parts:
        part.data.materials.clear()
        part.data.materials.append(material)
        for polygon in part.data.polygons:
            polygon.material_index = 0
    return material
