import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { brotliSize, withImports } from '../code-size.ts';
import { withSite } from '../../site-server.ts';
import { addBenchPages, buildBenchSite, contendersOf, installAnchor } from './bench-site.ts';
import { measure, stageOf, type Contender, type Measured, type Size } from './measure.ts';
import { PROFILES, type Profile } from './profile.ts';
import { museumSubject, scanFiles, scanId, scanSubject, type Subject } from './subject.ts';
import { table, type Round, type ScriptSizes } from './table.ts';

/**
 * `npm run bench:3d [-- --rounds 7 --profile phone --only id,id --resume]`: our object page against model-viewer, opened
 * in turn in one run, for the museum's foreground object, the one with the heaviest model and real scans
 * (SALA_TESTDATA), or for those that `--only` names. `--resume` goes on with a run that was cut off, on the site it
 * had built. It reports and fails nothing: the targets stand in the table.
 */
const FOLDER = resolve('.cache/bench-3d');
const CONTENT = join(FOLDER, 'content');
const SITE = join(FOLDER, 'site');
/** What has been measured, by device and object: a run takes long, and one that is cut off must not be lost. */
const ROUNDS = join(FOLDER, 'rounds.json');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    profile: { type: 'string' },
    only: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const only = values.only?.split(',');
const profiles = PROFILES.filter(({ name }) => (values.profile ?? name) === name);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
if (profiles.length === 0) throw new Error('--profile takes desktop or phone');

const catalogue = readCatalogue(contentRoot());
await rm(CONTENT, { recursive: true, force: true });
await cp(contentRoot(), CONTENT, { recursive: true });
const subjects = await readySubjects();
const { path, languages } = catalogue;
const pageOf = ({ id }: Subject) => path(languages[0] ?? '', `objects/${id}`);
const anchor = installAnchor();
if (!values.resume) buildBenchSite(CONTENT, SITE);
for (const subject of subjects) await addBenchPages(SITE, CONTENT, subject, pageOf(subject));

const builtFile = (address: string) => join(SITE, new URL(address).pathname);
const sum = (files: readonly string[]) =>
  files.reduce((bytes, file) => bytes + brotliSize(file), 0);
const sizes: ScriptSizes = {
  of: (addresses) => sum(addresses.map(builtFile)),
  withEveryTool: ({ scripts, scriptsBefore }) => {
    const before = new Set(scriptsBefore.map(builtFile));
    const every = withImports(scripts.map(builtFile), { later: true });
    return sum(every.filter((file) => !before.has(file)));
  },
};

const measured: Record<string, Round[]> = values.resume
  ? JSON.parse(await readFile(ROUNDS, 'utf8'))
  : {};
const stages = new Map<string, Size>();
await withSite(
  async (origin) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const profile of profiles) {
        for (const subject of subjects) {
          const done = (measured[keyOf(profile, subject)] ??= []);
          if (done.length > round) continue;
          done.push(await runRound(origin, profile, subject, round));
          await writeFile(ROUNDS, JSON.stringify(measured));
        }
      }
    }
  },
  { SALA_OUT: SITE },
);

console.log(`
model-viewer ${anchor}; median (least–most) of ${String(rounds)} rounds; ÷: median of the rounds’ ratios to model-viewer.
KB, MB: thousands, millions of bytes; JS as brotli sends it. Its script is in the page before the tap, as its
documentation has it; ours comes with the tap.`);
for (const profile of profiles) {
  for (const subject of subjects) {
    const { source, plain } = subject;
    const maps = plain.maps.join(', ') || 'none';
    const size = `${String(plain.triangles)} triangles, ${String(plain.textureSize)} px, maps: ${maps}`;
    console.log(`\n${profile.name} (${profile.says}): ${subject.id}`);
    console.log(`plain GLB from ${source}: ${(plain.bytes.length / 1000).toFixed(0)} KB, ${size}`);
    const isPhone = profile.name === 'phone';
    console.log(table(measured[keyOf(profile, subject)] ?? [], sizes, isPhone));
  }
}

function keyOf(profile: Profile, subject: Subject): string {
  return `${profile.name} ${subject.id}`;
}

async function readySubjects(): Promise<Subject[]> {
  const ready = [];
  for (const id of museumObjects()) ready.push(await museumSubject(catalogue, id));
  for (const file of scanFiles()) {
    if (only?.includes(scanId(file)) === false) continue;
    ready.push(await scanSubject(catalogue, file, CONTENT, FOLDER));
  }
  return ready;
}

/** Those asked for; otherwise the object that stands for the museum, and the one with the most to load. */
function museumObjects(): string[] {
  const { content, museum } = catalogue;
  const modelled = content.objects.filter(({ model }) => model !== undefined);
  if (only) return modelled.map(({ id }) => id).filter((id) => only.includes(id));
  const weight = ({ model }: (typeof modelled)[number]) =>
    Math.max(0, ...(model?.lods.map(({ bytes }) => bytes) ?? []));
  const [heaviest, next] = modelled.toSorted((a, b) => weight(b) - weight(a));
  const first = modelled.find(({ id }) => id === museum.foregroundObject) ?? next;
  const other = heaviest === first ? next : heaviest;
  return [first, other].flatMap((object) => object?.id ?? []);
}

/** Opens the page in the three ways, in another order each round, so that none always finds the machine warm. */
async function runRound(
  origin: string,
  profile: Profile,
  subject: Subject,
  round: number,
): Promise<Round> {
  const contenders = contendersOf(origin, subject, pageOf(subject));
  const key = keyOf(profile, subject);
  const stage = stages.get(key) ?? (await stageOf(contenders[0], profile));
  stages.set(key, stage);
  const done: Partial<Record<Contender['name'], Measured>> = {};
  for (const turn of contenders.keys()) {
    const contender = contenders[(turn + round) % contenders.length];
    if (contender === undefined) continue;
    const started = Date.now();
    try {
      const result = await measure(contender, profile, stage);
      done[contender.name] = result;
      const first = `${(result.firstFrame / 1000).toFixed(2)} s`;
      const took = `${((Date.now() - started) / 1000).toFixed(0)} s`;
      console.log(`${String(round + 1)} ${key} ${contender.name}: ${first} (${took})`);
    } catch (problem) {
      // One opening that fails on a busy machine must not cost the others; the table counts what there is.
      console.log(`${String(round + 1)} ${key} ${contender.name}: ${String(problem)}`);
    }
  }
  return done;
}
