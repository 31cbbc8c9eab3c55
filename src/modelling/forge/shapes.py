"""Meshes from profiles and paths. Lengths in metres, Z up (glTF export turns Z up into Y up)."""

import math

import bmesh
import bpy
from mathutils import Vector

CM = 0.01


def mesh(name, vertices, faces, uvs=None):
    """An object from vertices and faces. `uvs`: one list of (u, v) per face, written into a layer `UVMap`."""
    data = bpy.data.meshes.new(name)
    data.from_pydata([tuple(v) for v in vertices], [], faces)
    data.update()
    if uvs is not None:
        layer = data.uv_layers.new(name="UVMap")
        for polygon, corners in zip(data.polygons, uvs):
            for loop, uv in zip(polygon.loop_indices, corners):
                layer.data[loop].uv = uv
    item = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(item)
    return item


def spline(points, count):
    """Catmull-Rom through points of any dimension, resampled to `count` points evenly spaced by length."""
    knots = [Vector(p) for p in points]
    fine = []
    for i in range(len(knots) - 1):
        a, b = knots[max(i - 1, 0)], knots[i]
        c, d = knots[i + 1], knots[min(i + 2, len(knots) - 1)]
        for k in range(24):
            t = k / 24
            fine.append(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            )
    fine.append(knots[-1])
    lengths = [0.0]
    for a, b in zip(fine, fine[1:]):
        lengths.append(lengths[-1] + (b - a).length)
    result, j = [], 0
    for i in range(count):
        wanted = lengths[-1] * i / (count - 1)
        while j < len(lengths) - 2 and lengths[j + 1] < wanted:
            j += 1
        step = lengths[j + 1] - lengths[j]
        result.append(fine[j].lerp(fine[j + 1], 0 if step == 0 else (wanted - lengths[j]) / step))
    return result


def curve_at(points, x):
    """Value at x of a smooth curve through (x, y) points with rising x (monotone cubic, no overshoot)."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    slopes = [(ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) for i in range(len(xs) - 1)]
    tangents = [slopes[0]]
    for a, b in zip(slopes, slopes[1:]):
        tangents.append(0.0 if a * b <= 0 else 2 * a * b / (a + b))
    tangents.append(slopes[-1])
    i = max(k for k in range(len(xs) - 1) if xs[k] <= x)
    h = xs[i + 1] - xs[i]
    t = (x - xs[i]) / h
    return (
        ys[i] * (1 + 2 * t) * (1 - t) ** 2
        + tangents[i] * h * t * (1 - t) ** 2
        + ys[i + 1] * t * t * (3 - 2 * t)
        + tangents[i + 1] * h * t * t * (t - 1)
    )


def profile(points, count, unit=CM):
    """(radius, height) knots in centimetres to a smooth profile in metres."""
    return [(max(p[0], 0) * unit, p[1] * unit) for p in spline(points, count)]


def lathe(name, outline, segments=96):
    """Turn a profile of (radius, height) round the Z axis. A radius of 0 closes the shape.

    UVs are in metres: walls unrolled, flat places seen from above, so that an atlas packs without holes."""
    vertices, faces, uvs, rings = [], [], [], []
    for r, z in outline:
        if r < 1e-6:
            rings.append([len(vertices)])
            vertices.append((0, 0, z))
            continue
        rings.append(list(range(len(vertices), len(vertices) + segments)))
        for k in range(segments):
            angle = 2 * math.pi * k / segments
            vertices.append((r * math.cos(angle), r * math.sin(angle), z))
    runs = flat_runs(outline)
    travelled = 0.0
    for i, (low, high) in enumerate(zip(rings, rings[1:])):
        flat, girth, shift = runs[i]
        step = math.hypot(outline[i + 1][0] - outline[i][0], outline[i + 1][1] - outline[i][1])

        def uv(vertex, k, at_end):
            if flat:
                return (vertices[vertex][0] + shift, vertices[vertex][1])
            return (2 * math.pi * k / segments * girth + shift, travelled + (step if at_end else 0))

        for k in range(segments):
            n = (k + 1) % segments
            if len(low) == 1 and len(high) == 1:
                continue
            if len(low) == 1:
                face = ((low[0], k + 0.5, 0), (high[n], k + 1, 1), (high[k], k, 1))
            elif len(high) == 1:
                face = ((low[k], k, 0), (low[n], k + 1, 0), (high[0], k + 0.5, 1))
            else:
                face = ((low[k], k, 0), (low[n], k + 1, 0), (high[n], k + 1, 1), (high[k], k, 1))
            faces.append([corner[0] for corner in face])
            uvs.append([uv(*corner) for corner in face])
        travelled += step
    item = mesh(name, vertices, faces, uvs)
    fix_normals(item)
    return item


def flat_runs(outline):
    """Per step of a profile: (is it flat, mean radius of its run, a shift that keeps runs apart)."""
    steps = list(zip(outline, outline[1:]))
    flats = [abs(b[0] - a[0]) > 1.6 * abs(b[1] - a[1]) for a, b in steps]
    # A single step of the other kind is a bend of the curve, not a new surface.
    for i in range(1, len(flats) - 1):
        if flats[i - 1] == flats[i + 1]:
            flats[i] = flats[i - 1]
    result, start = [], 0
    for i in range(1, len(flats) + 1):
        if i == len(flats) or flats[i] != flats[start]:
            radii = [p[0] for p in outline[start : i + 1]]
            result += [(flats[start], sum(radii) / len(radii), 100.0 * len(result))] * (i - start)
            start = i
    return result


def tube(name, path, radii, segments=16, cap=True, flat=1.0):
    """A round (or, with flat < 1, oval) tube along a path of points. Radii: one per point. UVs in metres."""
    vertices, faces, uvs, count = [], [], [], len(path)
    girth, travelled = sum(radii) / count, 0.0
    side = None
    for i, point in enumerate(path):
        along = (Vector(path[min(i + 1, count - 1)]) - Vector(path[max(i - 1, 0)])).normalized()
        # Carry the frame along the path, so that the tube does not twist where it bends.
        side = side - along * side.dot(along) if side else along.orthogonal()
        side.normalize()
        up = along.cross(side)
        for k in range(segments):
            angle = 2 * math.pi * k / segments
            vertices.append(Vector(point) + radii[i] * (math.cos(angle) * side + flat * math.sin(angle) * up))
    for i in range(count - 1):
        step = (Vector(path[i + 1]) - Vector(path[i])).length
        for k in range(segments):
            n = (k + 1) % segments
            faces.append((i * segments + k, i * segments + n, (i + 1) * segments + n, (i + 1) * segments + k))
            left, right = (2 * math.pi * j / segments * girth for j in (k, k + 1))
            uvs.append([(left, travelled), (right, travelled), (right, travelled + step), (left, travelled + step)])
        travelled += step
    if cap:
        round_ = [(math.cos(2 * math.pi * k / segments), math.sin(2 * math.pi * k / segments)) for k in range(segments)]
        for first, radius, shift, turn in ((0, radii[0], 100, -1), ((count - 1) * segments, radii[-1], 200, 1)):
            faces.append([first + k for k in range(segments)][::turn])
            uvs.append([(x * radius + shift, y * radius) for x, y in round_][::turn])
    item = mesh(name, vertices, faces, uvs)
    fix_normals(item)
    return item


def fix_normals(item):
    """Turn all faces outward."""
    work = bmesh.new()
    work.from_mesh(item.data)
    bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(item.data)
    work.free()


def shift_vertices(item, move):
    """Replace every vertex by move(position): the small irregularity of handwork."""
    for vertex in item.data.vertices:
        vertex.co = move(vertex.co.copy())
    item.data.update()


def modify(item, kind, **settings):
    """Apply one modifier at once."""
    modifier = item.modifiers.new(kind, kind)
    for key, value in settings.items():
        setattr(modifier, key, value)
    graph = bpy.context.evaluated_depsgraph_get()
    data = bpy.data.meshes.new_from_object(item.evaluated_get(graph))
    item.modifiers.clear()
    item.data = data
    return item


def smooth(item, angle=None):
    """Shade smooth, keeping edges sharper than `angle` degrees."""
    for polygon in item.data.polygons:
        polygon.use_smooth = True
    if angle:
        item.data.use_auto_smooth = True
        item.data.auto_smooth_angle = math.radians(angle)
    return item


def join(name, items):
    """One object from several."""
    from .scene import select

    select(*items)
    bpy.ops.object.join()
    item = bpy.context.object
    item.name = item.data.name = name
    return item


def point_along(item, start, end):
    """Stand an object that was made upright at `start` so that its Z axis points to `end`."""
    direction = (Vector(end) - Vector(start)).normalized()
    item.rotation_mode = "QUATERNION"
    item.rotation_quaternion = direction.to_track_quat("Z", "Y")
    item.location = start


def triangles(item):
    """Number of triangles of an object."""
    return sum(len(p.vertices) - 2 for p in item.data.polygons)
