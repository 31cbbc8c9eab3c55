"""Write the model and the small sheet that says from where to look at it."""

import os

import bpy
from mathutils import Vector

from .scene import out_path, select, write_json
from .shapes import triangles


def to_gltf(vector):
    """Blender's Z up to glTF's Y up; Blender's -Y is the front, glTF's +Z."""
    return [round(vector[0], 5), round(vector[2], 5), round(-vector[1], 5)]


def basis(part, kind, note):
    """Record on a part where its size comes from: `published` (a number of the dossier's values_cm) or
    `estimate` (modelled). Travels in the glTF as node extras."""
    part["basis"] = kind
    part["basisNote"] = note


def export(name, parts):
    """Write <name>.glb with the named parts as nodes."""
    select(*parts)
    path = out_path(name + ".glb")
    bpy.ops.export_scene.gltf(
        filepath=path,
        export_format="GLB",
        use_selection=True,
        export_apply=True,
        export_yup=True,
        export_extras=True,
        export_tangents=False,
        export_cameras=False,
        export_lights=False,
        export_animations=False,
    )
    print(name, os.path.getsize(path), "bytes,", sum(map(triangles, parts)), "triangles", flush=True)


def camera(azimuth, elevation, distance, target=None, fov=30):
    """A view as model.json stores it. Degrees; azimuth 0 = from the front (+Z), positive towards +X."""
    view = {"azimuth": azimuth, "elevation": elevation, "distance": distance}
    if target is not None:
        view["target"] = to_gltf(target)
        view["fov"] = fov
    return view


def anchor(item, origin, towards, view):
    """Where a ray from `origin` towards `towards` (Blender, world) first meets `item`: the place of an
    annotation, on the surface itself and not on a number typed by hand."""
    inverse = item.matrix_world.inverted()
    start = inverse @ Vector(origin)
    direction = (inverse @ Vector(towards) - start).normalized()
    hit, place, normal, _ = item.ray_cast(start, direction)
    if not hit:
        raise ValueError(f"the ray for an annotation misses {item.name}")
    outward = (item.matrix_world.to_3x3() @ normal).normalized()
    return {"at": to_gltf(item.matrix_world @ place), "normal": to_gltf(outward), "view": view}


def write_sheet(name, script, view, anchors, accuracy_mm, hero=None, exposure=0.0):
    """Write <name>.sheet.json: what `npm run object:model` needs besides the GLB."""
    sheet = {"script": script, "accuracyMm": accuracy_mm, "view": view, "anchors": anchors}
    if hero:
        sheet["hero"] = hero
    if exposure:
        sheet["exposure"] = exposure
    write_json(name + ".sheet.json", sheet)
