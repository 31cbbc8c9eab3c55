import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { ModelRefused } from './refusal.ts';

/** The files that a model names, read from beside it and from nowhere else. */
export class Neighbours {
  readonly #folder: string;
  readonly #name: string;
  readonly #files = new Map<string, Uint8Array>();
  /** Why a file was not given out, the first time that happened. */
  refusal: ModelRefused | undefined;

  /** @param path of the model; @param name for sentences */
  constructor(path: string, name: string) {
    this.#folder = dirname(path);
    this.#name = name;
  }

  /** What has been read, by the address that the model uses. */
  get files(): Record<string, Uint8Array<ArrayBuffer>> {
    return Object.fromEntries([...this.#files].map(([uri, bytes]) => [uri, new Uint8Array(bytes)]));
  }

  /** @throws ModelRefused for files that are missing or lie outside the model's folder */
  readonly read = async (uri: string): Promise<Uint8Array> => {
    try {
      const bytes = await this.#readInside(uri);
      this.#files.set(uri, bytes);
      return bytes;
    } catch (problem) {
      const refusal = problem instanceof ModelRefused ? problem : missing(this.#name, uri, problem);
      this.refusal ??= refusal;
      throw refusal;
    }
  };

  async #readInside(uri: string): Promise<Uint8Array> {
    const home = await realpath(this.#folder);
    const asked = decodeURIComponent(uri);
    const isOutside = (path: string) => {
      const way = relative(home, path);
      return way.startsWith('..') || isAbsolute(way);
    };
    if (isAbsolute(asked) || /^[a-z][a-z+.-]*:/i.test(asked) || isOutside(join(home, asked))) {
      throw outside(this.#name, uri);
    }
    // A link could lead out as well.
    const target = await realpath(join(home, asked));
    if (isOutside(target)) throw outside(this.#name, uri);
    return readFile(target);
  }
}

const outside = (name: string, uri: string) =>
  new ModelRefused({
    vi: `Mô hình ${name} trỏ tới tệp nằm ngoài thư mục của nó: ${uri}. Hãy xuất lại thành một tệp .glb duy nhất, có kèm ảnh phủ (texture).`,
    en: `The model ${name} points to a file outside its folder: ${uri}. Export it again as one single .glb with its textures inside.`,
  });

const missing = (name: string, uri: string, cause: unknown) =>
  new ModelRefused(
    {
      vi: `Mô hình ${name} cần tệp ${uri} mà không thấy bên cạnh. Hãy chép tệp ấy vào cùng thư mục, hoặc xuất lại thành một tệp .glb duy nhất.`,
      en: `The model ${name} needs the file ${uri}, which is not beside it. Copy that file into the same folder, or export one single .glb again.`,
    },
    cause,
  );
