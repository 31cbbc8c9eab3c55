import { resolve } from 'node:path';

/** The folder that staff write: `content/`, or the one `SALA_CONTENT` names (tests build a second museum with it). */
export const contentRoot = (): string => resolve(process.env['SALA_CONTENT'] ?? 'content');
