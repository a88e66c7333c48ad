import { describe, expect, test } from 'vitest';
import { during, except, foldBy } from './folds.ts';

type State = { readonly status: 'none' } | { readonly status: 'open' | 'closed'; readonly by: string };
type Event =
  | { readonly type: 'opened'; readonly by: string }
  | { readonly type: 'handed-on'; readonly by: string }
  | { readonly type: 'closed' };

const fold = foldBy<State, Event>({
  opened: during('none', (_, { by }) => ({ status: 'open', by })),
  'handed-on': except(['none', 'closed'], (state, { by }) => ({ ...state, by })),
  closed: during(['open', 'closed'], (state) => ({ ...state, status: 'closed' })),
});
const none: State = { status: 'none' };
const open: State = { status: 'open', by: 'siti' };
const closed: State = { status: 'closed', by: 'siti' };
const after = (state: State, event: object) => fold(state, event as Event, {} as never);

describe('a table of folds', () => {
  test('folds an event in the statuses in which it counts', () => {
    expect(after(none, { type: 'opened', by: 'siti' })).toEqual(open);
    expect(after(open, { type: 'handed-on', by: 'rahmat' })).toEqual({ status: 'open', by: 'rahmat' });
    expect(after(open, { type: 'closed' })).toEqual(closed);
  });

  test('leaves the state as it is in every other status', () => {
    expect(after(open, { type: 'opened', by: 'rahmat' })).toBe(open);
    for (const state of [none, closed]) expect(after(state, { type: 'handed-on', by: 'rahmat' })).toBe(state);
    expect(after(none, { type: 'closed' })).toBe(none);
  });

  test.each(['of-a-later-version', 'toString', 'constructor', 'hasOwnProperty', '__proto__'])(
    'leaves the state as it is by an event that it does not know: %s',
    (type) => {
      for (const state of [none, open, closed]) expect(after(state, { type })).toBe(state);
    },
  );
});
