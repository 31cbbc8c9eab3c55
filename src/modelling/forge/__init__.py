"""The forge: what every modelling script shares. Runs inside Blender 3.4 (headless), never at build time."""
