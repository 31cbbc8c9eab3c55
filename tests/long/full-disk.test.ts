import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openJournaledStore } from '../../src/visits/store/journaled-store.ts';
import { event, group } from '../../src/visits/store/visit-store.suite.ts';

/** A disk of 8 MB of its own, where this machine lets us make one. */
const disk = mkdtempSync(join(tmpdir(), 'sala-full-'));
const mounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!mounted) console.warn('SKIPPED: no disk may be mounted here, a full one is not tried');
afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

const fill = () => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
};

it.skipIf(!mounted)(
  'a disk that runs full three times costs no visit that was answered',
  async () => {
    const told: string[] = [];
    const store = await openJournaledStore(join(disk, 'data'), (said) => told.push(said));
    let answered = 0;
    const write = async (times: number) => {
      let refused = 0;
      for (let time = 0; time < times; time += 1)
        await store.write(group([event({ evidence: 4 }), event({ evidence: 4 })])).then(
          () => {
            answered += 2;
          },
          () => {
            refused += 1;
          },
        );
      return refused;
    };
    for (let round = 0; round < 3; round += 1) {
      expect(await write(200)).toBe(0);
      fill();
      expect(await write(200)).toBeGreaterThan(0);
      rmSync(join(disk, 'filler'));
      await expect.poll(() => write(1), { timeout: 10_000 }).toBe(0);
      const counted = async () =>
        (await store.totalsByYear('one').catch(() => null))?.get(2026)?.get('declared');
      await expect.poll(counted, { timeout: 20_000 }).toBe(answered);
    }
    await store.close();
    const again = await openJournaledStore(join(disk, 'data'));
    expect((await again.totalsByYear('one')).get(2026)?.get('declared')).toBe(answered);
    await again.close();
  },
);
