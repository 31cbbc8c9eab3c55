"""An empty, repeatable Blender scene, and where a script writes."""

import json
import os
import sys

import bpy
import numpy as np
from mathutils import noise

# Debian's glTF importer still says np.bool, which numpy 1.24 removed.
np.bool = bool


def arguments():
    """Arguments after `--` on Blender's command line."""
    return sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []


def out_path(name):
    """A path in the output folder (first argument of the script), which is made when missing."""
    folder = arguments()[0]
    os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, name)


def reset():
    """Start from nothing, with every random source fixed."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    for module in ("cycles", "io_scene_gltf2"):
        bpy.ops.preferences.addon_enable(module=module)
    # Without a seed mathutils.noise differs in every process, and with it geometry and UVs.
    noise.seed_set(1)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.seed = 1
    # Debian's Blender has no denoiser: left on, every bake comes out black without an error.
    scene.cycles.use_denoising = False
    scene.render.threads_mode = "FIXED"
    scene.render.threads = int(os.environ.get("THREADS", "2"))
    scene.world = bpy.data.worlds.new("world")
    return scene


def select(*objects):
    """Make these objects the selection; the last one is active."""
    bpy.ops.object.select_all(action="DESELECT")
    for item in objects:
        item.select_set(True)
    bpy.context.view_layer.objects.active = objects[-1]


def write_json(name, value):
    """Write a JSON file into the output folder."""
    with open(out_path(name), "w", encoding="utf8") as file:
        json.dump(value, file, indent=2)
        file.write("\n")
