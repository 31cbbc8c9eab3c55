/** Milliseconds between two questions to the graphics card. */
const AGAIN = 16;

/** Resolves when the graphics card has drawn all that it was asked to: a slow one shows a frame long after it was handed over. */
export async function drawn(canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('webgl2');
  const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!context || !fence) return;
  context.flush();
  // A lost context answers neither.
  while (context.getSyncParameter(fence, context.SYNC_STATUS) === context.UNSIGNALED) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  context.deleteSync(fence);
}
