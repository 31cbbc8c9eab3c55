import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The options of a command as it was written.
 *
 * @param usage how the command is written, in Vietnamese and English
 * @throws Error with what cannot be understood, and the usage
 */
export function commandOptions<Config extends ParseArgsConfig>(usage: string, config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error);
    throw new Error(`${usage}\n(${wrong})`, { cause: error });
  }
}
