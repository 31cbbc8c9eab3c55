import {
  DirectionalLight,
  Group,
  HemisphereLight,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  RingGeometry,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { firstLook } from '../scene/first-look.ts';
import { disposeModel, meshesOf, parseModel } from '../scene/model-file.ts';

/** Where a session is: no floor yet, a floor under the ring, the object on it. */
export type RoomStage = 'looking' | 'ready' | 'placed';

/**
 * Shows the model in a WebXR session over the camera's picture: a ring lies on what the phone is pointed at, a tap puts
 * the object there, facing the visitor; another tap moves it. One unit is one metre and nothing scales it: true size.
 * Resolves when the session has ended.
 *
 * @throws ModelProblem when the file is not a model
 */
export async function showInRoom(
  session: XRSession,
  file: ArrayBuffer,
  onStage: (stage: RoomStage) => void,
): Promise<void> {
  const ended = new Promise((resolve) => session.addEventListener('end', resolve, { once: true }));
  const model = await parseModel(file);
  for (const mesh of meshesOf(model)) {
    mesh.material = Array.isArray(mesh.material)
      ? mesh.material.map(firstLook)
      : firstLook(mesh.material);
  }
  const renderer = new WebGLRenderer({ alpha: true, antialias: true });
  renderer.xr.enabled = true;
  renderer.xr.setReferenceSpaceType('local');
  const { scene, ring, place } = roomWith(model);
  const camera = new PerspectiveCamera();
  let floor: XRHitTestSource | undefined;
  let stage: RoomStage = 'looking';
  const enter = (next: RoomStage) => {
    if (next === stage || stage === 'placed') return;
    stage = next;
    onStage(stage);
  };
  const draw = (_time: number, frame: XRFrame | undefined) => {
    const space = renderer.xr.getReferenceSpace();
    if (!frame || !space) return;
    const [hit] = floor ? frame.getHitTestResults(floor) : [];
    const pose = hit?.getPose(space);
    ring.visible = pose !== undefined;
    if (pose) ring.position.setFromMatrixPosition(new Matrix4().fromArray(pose.transform.matrix));
    enter(ring.visible ? 'ready' : 'looking');
    renderer.render(scene, camera);
  };
  try {
    // Before the session: it then stops the window's own loop, which would go on beside the session's.
    renderer.setAnimationLoop(draw);
    await renderer.xr.setSession(session);
    session.addEventListener('select', () => {
      if (!ring.visible) return;
      place(ring.position, camera.getWorldPosition(new Vector3()));
      enter('placed');
    });
    onStage(stage);
    const eye = await session.requestReferenceSpace('viewer');
    floor = await session.requestHitTestSource?.({ space: eye });
    await ended;
  } finally {
    renderer.setAnimationLoop(null);
    disposeModel(model);
    renderer.dispose();
    renderer.forceContextLoss();
  }
}

/** The visitor's room: light, the ring, and the object, which is not seen until it is put somewhere. */
function roomWith(model: Object3D) {
  const scene = new Scene();
  const lamp = new DirectionalLight(0xffffff, 1.6);
  lamp.position.set(-1, 2, 1);
  const ring = new Mesh(
    new RingGeometry(0.07, 0.085, 40).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({ color: 0xf6ecd2 }),
  );
  ring.visible = false;
  const stand = new Group().add(model);
  stand.visible = false;
  scene.add(new HemisphereLight(0xffffff, 0x8a8278, 2.2), lamp, ring, stand);
  return {
    scene,
    ring,
    /** Puts the object on a point of the floor, its front towards the eye. */
    place(point: Vector3, eye: Vector3) {
      stand.position.copy(point);
      stand.rotation.y = Math.atan2(eye.x - point.x, eye.z - point.z);
      stand.visible = true;
    },
  };
}
