"""Stills of a model in the vitrine's light: the poster, a wide picture, one picture per annotation.

    blender -b --factory-startup -P src/modelling/still.py -- <folder> <object id> [--size 1200]
        [--samples 64] [--only poster,hero,<annotation id>…]

Reads <id>.glb and <id>.sheet.json of the folder, writes poster.png, hero.png and still-<annotation>.png.
The camera is the sheet's view, so that the 3D viewer opens exactly where the poster stood.
"""

import argparse
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import json
import tempfile

import bpy
import numpy as np
from mathutils import Vector

from forge.bake import pixels
from forge.denoise import denoise
from forge.light import direction, light_vitrine
from forge.paint import Paint
from forge.scene import arguments, out_path, reset
from forge.shapes import mesh, smooth

# The vitrine's ground, as in the design tokens; reached at the corners of every still.
CORNER = tuple(((c / 255 + 0.055) / 1.055) ** 2.4 for c in (0x1B, 0x18, 0x15))
LAYERS = ("DiffDir", "DiffInd", "DiffCol", "GlossDir", "GlossInd", "GlossCol", "TransDir", "TransInd", "TransCol")
LAYERS += ("Emit", "Env", "Normal", "Depth")


def read_arguments():
    parser = argparse.ArgumentParser(prog="still.py")
    parser.add_argument("folder")
    parser.add_argument("id")
    parser.add_argument("--size", type=int, default=1200)
    parser.add_argument("--samples", type=int, default=64)
    parser.add_argument("--only", default="")
    return parser.parse_args(arguments())


def from_gltf(point):
    return Vector((point[0], -point[2], point[1]))


def load(path):
    bpy.ops.import_scene.gltf(filepath=path)
    parts = [item for item in bpy.context.scene.objects if item.type == "MESH"]
    bpy.context.view_layer.update()
    corners = [part.matrix_world @ Vector(corner) for part in parts for corner in part.bound_box]
    low = Vector([min(c[i] for c in corners) for i in range(3)])
    high = Vector([max(c[i] for c in corners) for i in range(3)])
    return low, high


def lay_floor(low, scale, pool, centre, azimuth):
    """A floor that rises behind the object without an edge, lit in a pool of radius `pool` round `centre`."""
    bend = [(5 + 3 * math.sin(t), 3 - 3 * math.cos(t)) for t in (k * math.pi / 48 for k in range(1, 25))]
    line = [(-60.0, 0.0), (5.0, 0.0), *bend, (8.0, 40.0)]
    vertices = [(x * 60 * scale, y * scale, z * scale) for y, z in line for x in (-1, 1)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(line) - 1)]
    floor = smooth(mesh("floor", vertices, faces))
    floor.location = (centre.x, centre.y, low.z - 0.0004 * pool)
    floor.rotation_euler.z = math.radians(azimuth)
    # The floor itself darkens away from the object: a pool of light without a horizon behind it.
    g = Paint("floor")
    away = g.length(g.place(scale=(1 / pool,) * 3, offset=(0, -0.25, 0)))
    tone = (away * 0.22).ramp((0.06, (0.096, 0.080, 0.065)), (0.30, (0.046, 0.039, 0.032)), (0.8, (0.028, 0.024, 0.020)))
    paint = g.finish(tone, 0.85)
    floor.data.materials.append(paint.material)
    return floor


def place_camera(scene, view, width, height):
    away = direction(view["azimuth"], view["elevation"])
    data = bpy.data.cameras.new("camera")
    data.sensor_fit = "VERTICAL"
    data.angle = math.radians(view["fov"])
    data.clip_start, data.clip_end = view["distance"] * 0.01, view["distance"] * 1000
    item = bpy.data.objects.new("camera", data)
    item.location = from_gltf(view["target"]) + away * view["distance"]
    item.rotation_euler = away.to_track_quat("Z", "Y").to_euler()
    scene.collection.objects.link(item)
    scene.camera = item
    scene.render.resolution_x, scene.render.resolution_y = width, height


def watch_layers(scene, folder):
    """Have every light and surface layer written beside the picture, for the filter."""
    layer = bpy.context.view_layer
    for name in ("diffuse", "glossy", "transmission"):
        for kind in ("direct", "indirect", "color"):
            setattr(layer, f"use_pass_{name}_{kind}", True)
    layer.use_pass_emit = layer.use_pass_environment = layer.use_pass_normal = layer.use_pass_z = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new("CompositorNodeRLayers")
    sink = tree.nodes.new("CompositorNodeOutputFile")
    sink.base_path, sink.format.file_format, sink.format.color_depth = folder, "OPEN_EXR", "32"
    sink.file_slots.clear()
    for name in LAYERS:
        sink.file_slots.new(name)
        tree.links.new(source.outputs[name], sink.inputs[name])


def read_layers(folder):
    layers = {}
    for name in LAYERS:
        image = bpy.data.images.load(os.path.join(folder, f"{name}0001.exr"))
        image.colorspace_settings.name = "Non-Color"
        layers[name] = pixels(image)[..., :3].copy()
        bpy.data.images.remove(image)
    return layers


def develop(layers):
    """The clean linear picture from its layers."""
    normal, depth = layers["Normal"], np.minimum(layers["Depth"][..., 0], 1e5)
    diffuse = denoise(layers["DiffDir"] + layers["DiffInd"], normal, depth)
    gloss = denoise(layers["GlossDir"] + layers["GlossInd"], normal, depth, strength=2.0)
    picture = diffuse * layers["DiffCol"] + gloss * layers["GlossCol"]
    through = denoise(layers["TransDir"] + layers["TransInd"], normal, depth, strength=1.2)
    picture += through * layers["TransCol"] + layers["Emit"] + layers["Env"]
    height, width = depth.shape
    y, x = np.mgrid[0:height, 0:width]
    # Measured from a point a little above the middle, in half heights, so that square and wide stills agree.
    away = np.hypot((x / height - width / height / 2) * 2 / max(1, width / height * 0.8), (y / height - 0.54) * 2)
    fall = np.clip((away - 0.35) / (1.5 - 0.35), 0, 1)
    fall = (fall * fall * (3 - 2 * fall))[..., None] * 0.92
    return picture * (1 - fall) + np.array(CORNER, np.float32) * fall


def save(scene, picture, path):
    image = bpy.data.images.new("still", picture.shape[1], picture.shape[0], float_buffer=True)
    image.colorspace_settings.name = "Linear"
    full = np.ones((*picture.shape[:2], 4), np.float32)
    full[..., :3] = picture
    image.pixels.foreach_set(full.ravel())
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGB"
    image.save_render(path, scene=scene)


def main():
    options = read_arguments()
    with open(out_path(options.id + ".sheet.json"), encoding="utf8") as file:
        sheet = json.load(file)
    scene = reset()
    low, high = load(out_path(options.id + ".glb"))
    poster = sheet["view"]
    centre = from_gltf(poster["target"])
    frame = poster["distance"] * math.tan(math.radians(poster["fov"] / 2))
    scale = max(frame, (high - low).length / 2 * 0.55)
    lay_floor(low, max(scale, (high - low).length / 2), scale, centre, poster["azimuth"])
    light_vitrine(scene, centre, scale, poster["azimuth"])
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.view_settings.exposure = sheet.get("exposure", 0.0)
    cycles = scene.cycles
    cycles.samples, cycles.use_adaptive_sampling = options.samples, False
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 10, 2, 2
    cycles.transmission_bounces, cycles.transparent_max_bounces = 10, 8
    cycles.sample_clamp_indirect = 4
    cycles.caustics_reflective = cycles.caustics_refractive = False

    size = options.size
    stills = {"poster": (poster, size, size)}
    if "hero" in sheet:
        stills["hero"] = (sheet["hero"], size * 4 // 3, size * 3 // 4)
    for name, mark in sheet["anchors"].items():
        view = {"target": mark["at"], "fov": poster["fov"], **mark["view"]}
        stills["still-" + name] = (view, size * 2 // 3, size * 2 // 3)
    wanted = {w for w in options.only.split(",") if w}
    for name, (view, width, height) in stills.items():
        if wanted and name.removeprefix("still-") not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            place_camera(scene, view, width, height)
            watch_layers(scene, folder)
            scene.render.filepath = os.path.join(folder, "combined")
            bpy.ops.render.render(write_still=False)
            save(scene, develop(read_layers(folder)), out_path(name + ".png"))


main()
