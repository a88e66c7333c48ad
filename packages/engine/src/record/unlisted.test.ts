import { fc, test } from '@fast-check/vitest';
import type { AnyConcept } from '@kawal/core/record';
import type { Query, Storage } from '@kawal/sdk';
import { expect } from 'vitest';
import type { LoadedRecord } from './load.ts';
import { leftOut } from './unlisted.ts';

const concept = { name: 'report', keys: { status: ({ status }: State) => status } } as unknown as AnyConcept;

interface State {
  readonly status: string;
}

const recordOf = (number: number): LoadedRecord<State> => ({
  stream: `report/${String(number).padStart(5, '0')}`,
  concept,
  version: 1,
  state: { status: number % 3 === 0 ? 'open' : 'closed' },
  head: '',
});

/** Gives lists without the rows that somebody took out, in pages that may be shorter than what was asked for. */
function lists(
  kept: readonly number[],
  gone: { readonly all: Set<number>; readonly ofKey: Set<number> },
  most: number,
) {
  const questions: Query[] = [];
  const query = async (asked: Query) => {
    questions.push(asked);
    const out = asked.key ? gone.ofKey : gone.all;
    const streams = kept
      .filter((one) => !out.has(one) && (!asked.key || recordOf(one).state.status === asked.key.value))
      .map((one) => recordOf(one).stream)
      .filter((stream) => stream > (asked.after ?? ''));
    const page = streams.slice(0, Math.min(asked.limit, most));
    return { streams: page.map((stream) => ({ stream })), next: streams.length > page.length ? page.at(-1) : null };
  };
  return { storage: { query } as unknown as Storage, questions };
}

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 });

test.prop([numbers, numbers, numbers, numbers, fc.integer({ min: 1, max: 9 })])(
  'records that a list leaves out are found, and no other, however few rows a page has',
  async (others, looked, all, ofKey, most) => {
    const kept = [...new Set([...others, ...looked])].sort((one, other) => one - other);
    const gone = { all: new Set(all), ofKey: new Set(ofKey) };
    const { storage } = lists(kept, gone, most);
    const missing = looked.filter((one) => gone.all.has(one) || gone.ofKey.has(one)).map((one) => recordOf(one).stream);
    expect([...(await leftOut(looked.map(recordOf), storage))].sort()).toEqual(missing.sort());
  },
);

test('records that stand together are looked up by one question a page', async () => {
  const kept = Array.from({ length: 300 }, (_, number) => number);
  const { storage, questions } = lists(kept, { all: new Set(), ofKey: new Set() }, 1_000);
  expect(await leftOut(kept.map(recordOf), storage)).toEqual(new Set());
  expect(questions.length).toBeLessThan(20);
});

test('rows between records that stand far apart are not asked for', async () => {
  const kept = Array.from({ length: 4_000 }, (_, number) => number);
  const { storage, questions } = lists(kept, { all: new Set(), ofKey: new Set() }, 1_000);
  await leftOut(kept.filter((one) => one % 400 === 1).map(recordOf), storage);
  expect(questions.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThan(100);
});
