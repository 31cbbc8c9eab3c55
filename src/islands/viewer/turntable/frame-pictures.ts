/** Fetches the pictures of a turntable, each once. */
export function framePictures(urls: readonly string[]): {
  /** The picture, ready to be seen at once. @throws Error when it does not come; the next call tries again */
  get(index: number): Promise<HTMLImageElement>;
} {
  const known = new Map<number, Promise<HTMLImageElement>>();
  const load = async (index: number) => {
    const picture = new Image();
    picture.alt = '';
    picture.draggable = false;
    picture.src = urls[index] ?? '';
    try {
      await picture.decode();
      return picture;
    } catch (cause) {
      known.delete(index);
      throw new Error('a picture of the turntable did not come', { cause });
    }
  };
  return {
    get(index) {
      const picture = known.get(index) ?? load(index);
      known.set(index, picture);
      return picture;
    },
  };
}
