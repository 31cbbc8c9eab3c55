import { ModelProblem } from './model-file.ts';

/**
 * Rejects when the drawing context is lost, or when the visitor leaves: while a frame is waited for, both mean that it
 * will not come.
 * @throws ModelProblem 'memory'
 */
export function lostOrLeft(canvas: HTMLCanvasElement, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Error('left'));
    canvas.addEventListener('webglcontextlost', () => reject(new ModelProblem('memory')), {
      once: true,
      signal,
    });
    signal.addEventListener('abort', () => reject(new Error('left')));
  });
}

/**
 * Asks the graphics card, once for a model, whether it had room for all that was drawn.
 * @throws ModelProblem 'memory'
 */
export function throwIfFull(context: WebGL2RenderingContext): void {
  if (context.getError() === context.OUT_OF_MEMORY) throw new ModelProblem('memory');
}
