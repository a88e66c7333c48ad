import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

// Far more keys than are gathered at a time, so that every list stands partly in its order and partly not.
it('lists the same, whatever of it has been put in order yet', async () => {
  const storage = sqliteStorage({ file: folder.path('store.db') });
  const areaOf = new Map<string, string>();
  const name = (number: number): string => `s-${(number * 7_919) % 900}`;
  const typeOf = (number: number): string => `type-${number % 2}`;
  for (let start = 0; start < 900; start += 60) {
    const added = Array.from({ length: 60 }, (_, index) => start + index);
    for (const number of added) areaOf.set(name(number), `area-${number % 3}`);
    const add = (number: number) =>
      storage.commit(act(name(number), {}, { type: typeOf(number), keys: { area: `area-${number % 3}`, same: 'y' } }));
    await Promise.all(added.map(add));
    // Keys that change: some before they were put in order, and some long after.
    const moved = start % 120 === 0 ? added.slice(0, 20) : added.slice(0, 20).map((number) => number >> 1);
    const move = (number: number, version: number) =>
      storage.commit(
        act(name(number), {}, { type: typeOf(number), expected: version, keys: { area: 'moved', same: 'y' } }),
      );
    const before = new Map((await storage.load(moved.map(name))).map(({ stream, version }) => [stream, version]));
    await Promise.all(moved.map((number) => move(number, before.get(name(number)) ?? 0)));
    for (const number of moved) areaOf.set(name(number), 'moved');
    await expectLists();
  }
  await storage.close();

  async function expectLists(): Promise<void> {
    const found: string[] = [];
    for (const type of ['type-0', 'type-1']) {
      const all = await pages({ type });
      expect(await pages({ type, key: { name: 'same', value: 'y' } })).toEqual(all);
      expect(all).toEqual(all.toSorted());
      for (const area of new Set(areaOf.values())) {
        const listed = await pages({ type, key: { name: 'area', value: area } });
        expect(listed).toEqual(all.filter((stream) => areaOf.get(stream) === area));
      }
      found.push(...all);
    }
    expect(found.sort()).toEqual([...areaOf.keys()].sort());
  }

  async function pages(query: { type: string; key?: { name: string; value: string } }): Promise<string[]> {
    const names: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { streams: readonly { stream: string }[]; next: string | null } = await storage.query({
        ...query,
        after,
        limit: 70,
      });
      names.push(...page.streams.map(({ stream }) => stream));
      after = page.next;
    }
    return names;
  }
});
