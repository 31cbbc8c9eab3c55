"""Procedural paint: a Blender material written as arithmetic.

    g = Paint("wood")
    grain = g.noise(g.place(scale=(150, 150, 5)), detail=5)
    g.finish(g.mix(grain, DARK, PALE), roughness=0.8 - grain * 0.2, height=grain, depth=0.002)
"""

import bpy


class Value:
    """The output of a node; + - * / and comparisons make new nodes."""

    def __init__(self, paint, socket):
        self.paint, self.socket = paint, socket

    def _math(self, operation, *others, clamp=False):
        return self.paint.math(operation, self, *others, clamp=clamp)

    def __add__(self, other):
        return self._math("ADD", other)

    __radd__ = __add__

    def __sub__(self, other):
        return self._math("SUBTRACT", other)

    def __rsub__(self, other):
        return self.paint.math("SUBTRACT", other, self)

    def __mul__(self, other):
        return self._math("MULTIPLY", other)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._math("DIVIDE", other)

    def __mod__(self, other):
        return self._math("MODULO", other)

    def __abs__(self):
        return self._math("ABSOLUTE")

    def __lt__(self, other):
        return self._math("LESS_THAN", other)

    def __gt__(self, other):
        return self._math("GREATER_THAN", other)

    def floor(self):
        return self._math("FLOOR")

    def fract(self):
        return self._math("FRACT")

    def sin(self):
        return self._math("SINE")

    def min(self, other):
        return self._math("MINIMUM", other)

    def max(self, other):
        return self._math("MAXIMUM", other)

    def clamp(self):
        return self._math("ADD", 0.0, clamp=True)

    def ramp(self, *stops, interpolation="LINEAR"):
        """Map through stops (position, grey or (r, g, b))."""
        return self.paint.ramp(self, *stops, interpolation=interpolation)


class Paint:
    """One material under construction."""

    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()

    # -- nodes -------------------------------------------------------------
    def node(self, kind, inputs=None, **settings):
        node = self.tree.nodes.new("ShaderNode" + kind)
        for key, value in settings.items():
            setattr(node, key, value)
        for key, value in (inputs or {}).items():
            self.put(node.inputs[key], value)
        return node

    def put(self, socket, value):
        if isinstance(value, Value):
            self.tree.links.new(value.socket, socket)
        elif isinstance(value, tuple) and len(value) == 3 and socket.type == "RGBA":
            socket.default_value = (*value, 1)
        else:
            socket.default_value = value

    def out(self, node, name=0):
        return Value(self, node.outputs[name])

    def math(self, operation, *values, clamp=False):
        node = self.tree.nodes.new("ShaderNodeMath")
        node.operation, node.use_clamp = operation, clamp
        for socket, value in zip(node.inputs, values):
            self.put(socket, value)
        return self.out(node)

    # -- where am I --------------------------------------------------------
    def place(self, scale=(1, 1, 1), offset=(0, 0, 0), of=None):
        """Object coordinates (metres), scaled and moved."""
        vector = of or self.out(self.node("TexCoord"), "Object")
        return self.out(self.node("Mapping", {"Vector": vector, "Scale": scale, "Location": offset}))

    def axes(self, vector=None):
        """x, y, z of a vector (default: object coordinates)."""
        node = self.node("SeparateXYZ", {0: vector or self.place()})
        return tuple(self.out(node, i) for i in range(3))

    def vector(self, x, y, z):
        return self.out(self.node("CombineXYZ", {0: x, 1: y, 2: z}))

    def length(self, vector):
        return self.out(self.node("VectorMath", {0: vector}, operation="LENGTH"), "Value")

    def warp(self, vector, amount, scale, detail=3):
        """Move a vector by coloured noise: nothing made by hand runs straight."""
        colour = self.out(self.node("TexNoise", {"Vector": vector, "Scale": scale, "Detail": detail}), "Color")
        centred = self.out(self.node("VectorMath", {0: colour, 1: (0.5, 0.5, 0.5)}, operation="SUBTRACT"))
        moved = self.out(self.node("VectorMath", {0: centred, 1: (amount,) * 3}, operation="MULTIPLY"))
        return self.out(self.node("VectorMath", {0: vector, 1: moved}, operation="ADD"))

    # -- patterns ----------------------------------------------------------
    def noise(self, vector, scale=1.0, detail=4, rough=0.55, distortion=0.0):
        return self.out(
            self.node(
                "TexNoise",
                {"Vector": vector, "Scale": scale, "Detail": detail, "Roughness": rough, "Distortion": distortion},
            ),
            "Fac",
        )

    def cells(self, vector, scale=1.0, feature="F1", output="Distance", randomness=1.0):
        return self.out(
            self.node(
                "TexVoronoi", {"Vector": vector, "Scale": scale, "Randomness": randomness}, feature=feature
            ),
            output,
        )

    def chance(self, value):
        """A repeatable random number 0..1 for a whole number."""
        return self.out(self.node("TexWhiteNoise", {"W": value}, noise_dimensions="1D"), "Value")

    def ramp(self, value, *stops, interpolation="LINEAR"):
        node = self.node("ValToRGB", {0: value})
        node.color_ramp.interpolation = interpolation
        while len(node.color_ramp.elements) < len(stops):
            node.color_ramp.elements.new(0.5)
        for element, (position, colour) in zip(node.color_ramp.elements, stops):
            element.position = position
            element.color = (colour,) * 3 + (1,) if isinstance(colour, (int, float)) else (*colour, 1)
        return self.out(node)

    def mix(self, factor, a, b, blend="MIX"):
        node = self.node("MixRGB", {0: factor, 1: a, 2: b}, blend_type=blend)
        return self.out(node)

    def edges(self, radius, gain):
        """Worn edges: where a bevelled normal leaves the true one. For colour only, never for height."""
        bevel = self.out(self.node("Bevel", {"Radius": radius}, samples=4))
        normal = self.out(self.node("NewGeometry"), "Normal")
        dot = self.out(self.node("VectorMath", {0: bevel, 1: normal}, operation="DOT_PRODUCT"), "Value")
        return self.math("MULTIPLY", 1 - dot, gain, clamp=True)

    def hollows(self, distance):
        """Where dirt gathers (1 = deep). For colour only, never for height."""
        node = self.node("AmbientOcclusion", {"Distance": distance}, samples=6, only_local=True)
        return (1 - self.out(node, "AO")).clamp()

    # -- done --------------------------------------------------------------
    def finish(self, colour, roughness=0.8, height=None, depth=0.001, strength=0.85, metal=0.0, relief=0.0):
        """Set what is baked. `height` 0..1 becomes a normal map of `depth` metres; `relief` lets that much of
        the height also darken the colour, because the first look has no normal map to show it."""
        if height is not None and relief:
            colour = self.mix(relief, colour, height.ramp((0.1, 0.12), (0.9, 0.86)), blend="OVERLAY")
        self.colour, self.roughness, self.metal = colour, roughness, metal
        surface = {"Base Color": colour, "Roughness": roughness, "Metallic": metal}
        if height is not None:
            bump = self.node("Bump", {"Strength": strength, "Distance": depth, "Height": height})
            surface["Normal"] = self.out(bump)
        self.surface = self.out(self.node("BsdfPrincipled", surface))
        self.plain = self.out(self.node("BsdfDiffuse"))
        self.emission = self.node("Emission")
        self.output = self.node("OutputMaterial")
        self.target = self.node("TexImage")
        self.show("surface")
        return self

    def show(self, what):
        """Connect `surface`, `plain`, or one of `colour`, `roughness`, `metal` as pure light for a bake."""
        if what in ("surface", "plain"):
            self.put(self.output.inputs[0], getattr(self, what))
            return
        value, socket = getattr(self, what), self.emission.inputs[0]
        for link in list(socket.links):
            self.tree.links.remove(link)
        self.put(socket, (value,) * 3 + (1,) if isinstance(value, (int, float)) else value)
        self.put(self.output.inputs[0], self.out(self.emission))
