import {
  BackSide,
  Mesh,
  MeshBasicMaterial,
  Scene,
  SphereGeometry,
  type ColorRepresentation,
} from 'three';

/** Sides of the picture that is made of it, pixels: it is soft all over. */
export const ROOM_PIXELS = 64;

/** A room with a bright upper and a darker lower half: all that a hemisphere light is, as something to be mirrored. */
export function vitrineRoom(above: ColorRepresentation, below: ColorRepresentation) {
  const room = new Scene();
  const parts = [
    { color: above, from: 0 },
    { color: below, from: Math.PI / 2 },
  ].map(({ color, from }) => {
    const geometry = new SphereGeometry(5, 16, 8, 0, 2 * Math.PI, from, Math.PI / 2);
    const material = new MeshBasicMaterial({ color, side: BackSide, toneMapped: false });
    room.add(new Mesh(geometry, material));
    return { geometry, material };
  });
  const dispose = () => {
    for (const { geometry, material } of parts) {
      geometry.dispose();
      material.dispose();
    }
  };
  return { room, dispose };
}
