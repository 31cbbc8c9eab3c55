/** What the page itself is asked to note, the same in every page that is measured. Times are milliseconds since 1970. */
interface Probe {
  /** When the page was tapped; the last click counts. */
  tapped: number;
  /** Tasks of 50 ms and more on the main thread. */
  readonly longTasks: { start: number; duration: number }[];
  /** Bytes of all textures now, and the most there ever were. */
  textures: number;
  mostTextures: number;
  /** Animation frames in which something was drawn by WebGL, in order. */
  readonly drawn: number[];
}

declare global {
  interface Window {
    __probe: Probe;
  }
}

/**
 * Runs in the page before any of its scripts: notes taps, long tasks, what WebGL keeps in textures and when it draws.
 * It stands by itself, for the browser gets its text.
 */
export function installProbe(): void {
  const probe: Probe = { tapped: 0, longTasks: [], textures: 0, mostTextures: 0, drawn: [] };
  window.__probe = probe;
  const since1970 = (time: number) => performance.timeOrigin + time;
  const onClick = ({ timeStamp }: Event) => (probe.tapped = since1970(timeStamp));
  window.addEventListener('click', onClick, { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.longTasks.push({ start: since1970(startTime), duration });
  }).observe({ type: 'longtask', buffered: true });

  const gl = WebGL2RenderingContext.prototype;
  /** Bytes of each texture, by face and level. */
  const parts = new WeakMap<WebGLTexture, Map<string, number>>();
  const note = (texture: unknown, part: string, bytes: number) => {
    if (!(texture instanceof WebGLTexture)) return;
    const known = parts.get(texture) ?? new Map<string, number>();
    parts.set(texture, known);
    probe.textures += bytes - (known.get(part) ?? 0);
    probe.mostTextures = Math.max(probe.mostTextures, probe.textures);
    known.set(part, bytes);
  };
  const isFace = (target: number) => target >= gl.TEXTURE_CUBE_MAP_POSITIVE_X && target < 0x851b;
  const bound = (context: WebGL2RenderingContext, target: number): unknown => {
    if (isFace(target) || target === gl.TEXTURE_CUBE_MAP)
      return context.getParameter(gl.TEXTURE_BINDING_CUBE_MAP);
    if (target === gl.TEXTURE_3D) return context.getParameter(gl.TEXTURE_BINDING_3D);
    if (target === gl.TEXTURE_2D_ARRAY) return context.getParameter(gl.TEXTURE_BINDING_2D_ARRAY);
    return context.getParameter(gl.TEXTURE_BINDING_2D);
  };
  /** Bytes of a texel; what is not listed has four. */
  const texel = new Map<number, number>([
    ...[gl.R8, gl.ALPHA, gl.LUMINANCE, gl.RED].map((format) => [format, 1] as const),
    ...[gl.RG8, gl.R16F, gl.DEPTH_COMPONENT16].map((format) => [format, 2] as const),
    ...[gl.RGB8, gl.SRGB8].map((format) => [format, 3] as const),
    ...[gl.RGB16F].map((format) => [format, 6] as const),
    ...[gl.RGBA16F, gl.RG32F].map((format) => [format, 8] as const),
    ...[gl.RGBA32F].map((format) => [format, 16] as const),
  ]);
  const texelBytes = (format: number) => texel.get(format) ?? 4;
  const widthOf = (source: unknown) =>
    source instanceof HTMLVideoElement
      ? [source.videoWidth, source.videoHeight]
      : source !== null && typeof source === 'object' && 'width' in source && 'height' in source
        ? [Number(source.width), Number(source.height)]
        : [0, 0];

  const wrap = <K extends keyof WebGL2RenderingContext>(
    name: K,
    before: (context: WebGL2RenderingContext, args: readonly unknown[]) => void,
  ) => {
    const original = gl[name];
    if (typeof original !== 'function') return;
    Object.defineProperty(gl, name, {
      configurable: true,
      writable: true,
      value(this: WebGL2RenderingContext, ...args: unknown[]): unknown {
        before(this, args);
        return Reflect.apply(original, this, args);
      },
    });
  };
  const numbers = (args: readonly unknown[]) => args.map(Number);

  wrap('texImage2D', (context, args) => {
    const [target = 0, level = 0, format = 0, width = 0, height = 0] = numbers(args);
    const [w = 0, h = 0] = args.length === 6 ? widthOf(args[5]) : [width, height];
    note(bound(context, target), `${String(target)}/${String(level)}`, w * h * texelBytes(format));
  });
  wrap('texImage3D', (context, args) => {
    const [target = 0, level = 0, format = 0, w = 0, h = 0, d = 0] = numbers(args);
    note(bound(context, target), String(level), w * h * d * texelBytes(format));
  });
  wrap('compressedTexImage2D', (context, args) => {
    const [target = 0, level = 0] = numbers(args);
    const data = args.find((value) => ArrayBuffer.isView(value));
    note(bound(context, target), `${String(target)}/${String(level)}`, data?.byteLength ?? 0);
  });
  wrap('texStorage2D', (context, args) => {
    const [target = 0, levels = 0, format = 0, width = 0, height = 0] = numbers(args);
    const faces = target === gl.TEXTURE_CUBE_MAP ? 6 : 1;
    for (let level = 0; level < levels; level += 1) {
      const pixels = Math.max(1, width >> level) * Math.max(1, height >> level);
      note(bound(context, target), `stored/${String(level)}`, faces * pixels * texelBytes(format));
    }
  });
  wrap('texStorage3D', (context, args) => {
    const [target = 0, levels = 0, format = 0, width = 0, height = 0, depth = 0] = numbers(args);
    for (let level = 0; level < levels; level += 1) {
      const pixels = Math.max(1, width >> level) * Math.max(1, height >> level) * depth;
      note(bound(context, target), `stored/${String(level)}`, pixels * texelBytes(format));
    }
  });
  wrap('generateMipmap', (context, args) => {
    const [target = 0] = numbers(args);
    const texture = bound(context, target);
    const known = texture instanceof WebGLTexture ? parts.get(texture) : undefined;
    if (known === undefined || known.has('stored/0')) return; // its levels are counted already
    const first = [...known].filter(([part]) => part.endsWith('/0'));
    const bytes = first.reduce((sum, [, size]) => sum + size, 0);
    note(texture, 'mipmaps', Math.round(bytes / 3));
  });
  wrap('deleteTexture', (_context, [texture]) => {
    const known = texture instanceof WebGLTexture ? parts.get(texture) : undefined;
    for (const part of known?.keys() ?? []) note(texture, part, 0);
  });

  const onDraw = () => {
    const frame = Number(document.timeline.currentTime);
    if (probe.drawn.at(-1) !== frame) probe.drawn.push(frame);
  };
  for (const name of ['drawElements', 'drawArrays'] as const) wrap(name, onDraw);
  for (const name of ['drawElementsInstanced', 'drawArraysInstanced', 'drawRangeElements'] as const)
    wrap(name, onDraw);
}
