import { expect, test } from 'vitest';
import type { Scene } from '../simulation/scene.ts';
import { answersHeard } from './answers-heard.ts';
import type { KeptEntry, KeptLog } from './kept-log.ts';
import { nobodyBarred } from './nobody-barred.ts';

const report = 'report/1';
const escalation = 'escalation/1';

const app = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
const officer = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

function entry(stream: string, body: { readonly type: string }, id = '', actor = app): KeptEntry {
  return { stream, event: { id, at: 0, type: body.type, body, actor } } as never;
}

/** Words that name people as suspects; the first of a report are those with which it came. */
function names(people: readonly string[], actor = app, type = 'report-extended'): KeptEntry {
  const parties = people.map((directoryPerson) => ({ roles: ['suspected'], directoryPerson }));
  return entry(report, { type, area: '35.73.03.1001', facts: {}, parties } as never, '', actor);
}

const receivedNaming = (people: readonly string[]): KeptEntry => names(people, app, 'report-received');

function telling(person: string, office: string): KeptEntry {
  const recipients = [{ office, instead: null, person, task: 'act' }];
  return entry(escalation, { type: 'step-decided', path: 'every-report', recipients, missing: [] } as never);
}

function logOf(entries: readonly KeptEntry[]): KeptLog {
  const streams = new Map(
    [report, escalation].map((stream) => [stream, entries.filter((one) => one.stream === stream)]),
  );
  return { entries, streams };
}

/** One by one, with duty-two of the first words: of nine who are asked usually, five with the colleague at the UPTD. */
const oneByOne = [['uptd-one'], ['last-one'], ['last-two'], ['deputy-a']];

test.each([
  ['is told after a flood of apps', [receivedNaming(['duty-two']), ...oneByOne.map((who) => names(who))], 0],
  ['is kept out before it is one', [receivedNaming(['duty-two']), ...oneByOne.slice(0, 3).map((who) => names(who))], 1],
  [
    'is kept out where an officer names them',
    [receivedNaming([]), ...oneByOne.map((who) => names(who)), names(['last-two'], officer)],
    1,
  ],
  ['is kept out where the first words do', [receivedNaming(['last-two']), ...oneByOne.map((who) => names(who))], 1],
])('one of the last resort whom apps name %s (0890)', async (_, said, count) => {
  const log = logOf([...said, telling('last-two', 'lastResort')]);
  const wrong = await nobodyBarred({} as Scene, log);
  expect(wrong.filter(({ what }) => what.startsWith('last-two'))).toHaveLength(count);
});

test.each([
  ['before the words that bar them', 'flood', 40, 0],
  ['after the last words, and spared', 'flood', 20, 1],
  ['before the words that bar another', 'one name', 40, 1],
])('a person answers who was told %s (1010)', async (_, named, minutes, count) => {
  const words = entry(escalation, { type: 'facts-learned' }, 'words');
  const said = named === 'flood' ? oneByOne : [['uptd-one']];
  const log = logOf([receivedNaming(['duty-two']), ...said.map((who) => names(who)), words]);
  const at = 60 * 60_000;
  const unheard = [{ report, person: 'last-two', refusal: 'escalation.not-found', at, after: minutes * 60_000 }];
  const written = new Map([['words', at - 30 * 60_000]]);
  const wrong = await answersHeard({ record: { unheard, written, closed: new Map(), clocks: [] } } as never, log);
  expect(wrong).toHaveLength(count);
});
