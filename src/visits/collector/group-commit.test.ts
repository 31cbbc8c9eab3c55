import { describe, expect, it } from 'vitest';
import { event, group } from '../store/visit-store.suite.ts';
import type { WriteGroup } from '../store/visit-store.ts';
import { OverloadedError } from '../store/overloaded-error.ts';
import { groupCommit } from './group-commit.ts';

/** A disk that takes a commit only when told to. */
function slowDisk() {
  const commits: { group: WriteGroup; done: () => void; fail: (reason: Error) => void }[] = [];
  return {
    commits,
    write: (written: WriteGroup) =>
      new Promise<void>((resolve, reject) =>
        commits.push({ group: written, done: resolve, fail: reject }),
      ),
  };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('group commit', () => {
  it('gathers what comes while the disk is busy into one commit', async () => {
    const disk = slowDisk();
    const commit = groupCommit(disk);
    const first = commit.write(group([event()]));
    await turn();
    const others = [1, 2, 3].map(() => commit.write(group([event()])));
    await turn();
    expect(disk.commits.map((one) => one.group.visits.length)).toEqual([1]);
    disk.commits[0]?.done();
    await first;
    await turn();
    expect(disk.commits.map((one) => one.group.visits.length)).toEqual([1, 3]);
    disk.commits[1]?.done();
    await Promise.all(others);
  });

  it('answers nobody before the disk has', async () => {
    const disk = slowDisk();
    let answered = false;
    const written = groupCommit(disk)
      .write(group([event()]))
      .then(() => {
        answered = true;
      });
    await turn();
    expect(answered).toBe(false);
    disk.commits[0]?.done();
    await written;
  });

  it('fails all of a failed commit and goes on with the next', async () => {
    const disk = slowDisk();
    const commit = groupCommit(disk);
    const lost = [commit.write(group([event()])), commit.write(group([event()]))];
    await turn();
    disk.commits[0]?.fail(new Error('full'));
    for (const one of lost) await expect(one).rejects.toThrow('full');
    const next = commit.write(group([event()]));
    await turn();
    disk.commits[1]?.done();
    await next;
  });

  it('sheds load over its ceiling instead of holding it in memory', async () => {
    const disk = slowDisk();
    const commit = groupCommit(disk, 3);
    void commit.write(group([event()]));
    await turn();
    void commit.write(group([event(), event(), event()]));
    await expect(commit.write(group([event()]))).rejects.toThrow(OverloadedError);
  });

  it('adds equal tallies up', async () => {
    const disk = slowDisk();
    const commit = groupCommit(disk);
    const tally = { museum: 'one', day: '2026-11-24', name: 'robot', events: 2 } as const;
    const both = [1, 2].map(() => commit.write(group([], { tallies: [tally] })));
    await turn();
    expect(disk.commits[0]?.group.tallies).toEqual([{ ...tally, events: 4 }]);
    disk.commits[0]?.done();
    await Promise.all(both);
  });
});
