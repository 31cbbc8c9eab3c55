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


def light_through(scene, azimuth):
    """A bright room for rays that left clear stone, and only for them: without it, whatever the stone reflects
    inside itself is the black of the vitrine. Call after `light_vitrine`."""
    tree = scene.world.node_tree
    around = tree.nodes.new("ShaderNodeTexCoord").outputs["Generated"]
    path = tree.nodes.new("ShaderNodeLightPath")

    def math_(operation, a, b):
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        for socket, value in zip(node.inputs, (a, b)):
            if isinstance(value, (int, float)):
                socket.default_value = value
            else:
                tree.links.new(value, socket)
        return node.outputs[0]

    def window(angles, narrow, wide, strength):
        dot = tree.nodes.new("ShaderNodeVectorMath")
        dot.operation = "DOT_PRODUCT"
        tree.links.new(around, dot.inputs[0])
        dot.inputs[1].default_value = direction(azimuth + angles[0], angles[1])
        fade = tree.nodes.new("ShaderNodeMapRange")
        fade.interpolation_type = "SMOOTHSTEP"
        tree.links.new(dot.outputs["Value"], fade.inputs["Value"])
        fade.inputs["From Min"].default_value, fade.inputs["From Max"].default_value = wide, narrow
        return math_("MULTIPLY", fade.outputs[0], strength)

    room = 0.10
    for angles, narrow, wide, strength in (
        ((-48, 50), 0.97, 0.62, 1.5),
        ((130, 40), 0.96, 0.60, 0.9),
        ((20, 78), 0.98, 0.55, 0.7),
        ((75, 12), 0.99, 0.80, 0.5),
    ):
        room = math_("ADD", window(angles, narrow, wide, strength), room)
    seen = math_("MAXIMUM", path.outputs["Is Transmission Ray"], path.outputs["Is Glossy Ray"])
    background = tree.nodes["Background"]
    low = background.inputs[1].default_value
    rest = math_("SUBTRACT", 1.0, seen)
    strength = math_("ADD", math_("MULTIPLY", room, seen), math_("MULTIPLY", rest, low))
    tree.links.new(strength, background.inputs[1])
