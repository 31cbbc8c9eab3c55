"""The vitrine's light: one rig for every still, scaled to what is looked at."""

import math

import bpy
from mathutils import Vector


def direction(azimuth, elevation):
    """Unit vector from the target towards the camera or light (degrees; azimuth 0 = the front, Blender's -Y)."""
    a, e = math.radians(azimuth), math.radians(elevation)
    return Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))


def hang_light(centre, scale, azimuth, angles, distance, size, power, colour):
    away = direction(azimuth + angles[0], angles[1])
    data = bpy.data.lights.new("light", "AREA")
    data.size, data.energy, data.color = size * scale, power * scale * scale, colour
    item = bpy.data.objects.new("light", data)
    item.location = centre + away * distance * scale
    item.rotation_euler = (-away).to_track_quat("-Z", "Y").to_euler()
    # A lamp lights and is mirrored, but never stands in the picture behind the object.
    item.visible_camera = False
    bpy.context.collection.objects.link(item)


def light_vitrine(scene, centre, scale, azimuth):
    """Warm key from upper left, cool rim from behind right, a weak warm glow from behind left, little fill."""
    hang_light(centre, scale, azimuth, (-48, 48), 4.6, 2.2, 600, (1.0, 0.89, 0.74))
    hang_light(centre, scale, azimuth, (142, 34), 4.6, 1.8, 430, (0.72, 0.86, 1.0))
    hang_light(centre, scale, azimuth, (-150, 40), 5.0, 1.6, 150, (1.0, 0.92, 0.82))
    hang_light(centre, scale, azimuth, (62, 18), 5.5, 4.5, 80, (0.86, 0.92, 1.0))
    scene.world.use_nodes = True
    background = scene.world.node_tree.nodes["Background"]
    background.inputs[0].default_value = (0.80, 0.84, 0.90, 1)
    background.inputs[1].default_value = 0.10
