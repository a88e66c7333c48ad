import type { Actor } from '@kawal/core';
import { type Engine, readGroups, verbList } from '@kawal/engine';
import { called, counted, markers, say, sayError } from './life.ts';

// Every read that the engine has, as everybody: what is sealed stands in no answer, and nothing of a report in one to whom it names.

type Ask = (...given: unknown[]) => unknown;
type Reads = Readonly<Record<string, Readonly<Record<string, Ask>> | Ask>>;

const person = (ref: string, role: string): Actor => ({ kind: 'person', ref, role: role as Actor['role'] });

/** People whom reports name, one of each office. */
export const named = ['deputy-a', 'duty-two', 'last-two'] as const;
const readers: readonly Actor[] = [
  person('sekretaris', 'secretariat'),
  person('duty-one', 'lpaDuty'),
  person('duty-two', 'lpaDuty'),
  person('coordinator-a', 'coordinator'),
  person('deputy-a', 'coordinator'),
  person('last-one', 'lastResort'),
  person('last-two', 'lastResort'),
  person('warga', 'reporter'),
  { kind: 'app', ref: 'aplikasi', role: 'reporter' },
];

/** Reads that name no record, with what they are given; every other read is asked of every record of its concept. */
function questionsOf(): Readonly<Record<string, readonly unknown[]>> {
  const word = markers.word('narrative', 'a question of a read');
  const drawn = markers.drawn.filter(({ field }) =>
    /submit.*identity\.(?:name|nik)$|submit.*contact\.phone$/.test(field),
  );
  const of = (kind: string): readonly string[] =>
    drawn
      .filter(({ field }) => field.endsWith(kind))
      .flatMap(({ text }) => text)
      .slice(0, 2);
  const nik = markers.number('identity', 'a NIK that is looked up', '357303', 16).replace(/^(\d{6})\d{6}/, '$1010101');
  markers.drawn.push({ text: nik, class: 'identity', field: 'a NIK that is looked up' });
  const phone = `+62812${markers.number('contact', 'a telephone number that is looked up', '', 9)}`;
  const name = `${markers.word('identity', 'a name that is looked up')} ${word}`;
  const sought = [
    ...[nik, ...of('nik')].map((one) => ({ nik: one })),
    ...[phone, ...of('phone').map((one) => `+62812${one}`)].map((one) => ({ phone: one })),
    ...[name, ...of('name').map((one) => `${one} ${one}`)].map((one) => ({ name: one })),
  ];
  const names = sought.flatMap((one) => ('name' in one ? one.name : []));
  return {
    list: [{}, { limit: 1 }, { after: word, limit: word }, { key: { name: 'status', value: word } }],
    all: [{}],
    count: [{}, { key: { name: word, value: word } }],
    tally: [{ by: ['status'] }, { by: [word] }],
    forMeeting: [{ period: '2019' }, { period: '2019-02' }, { period: word }, word],
    namesakes: [
      { names, story: `${names.join(' ')} ${word}` },
      { names: word, [word]: word },
    ],
    lookUp: [
      ...sought.map((one) => ({ ...one, purpose: 'supervise' })),
      ...[nik, phone, name].map((one) => ({ nik: one, phone: one, name: one, purpose: word })),
    ],
    compareAccess: [word, { ok: true, [word]: word }],
    due: [{}, { after: word }],
    events: [{ after: 'start' }, { after: word }],
  };
}

/** Reads all that people can read, each of them; those whom a report names ask about it, too. */
export async function readAsPeople(engine: Engine): Promise<void> {
  const verbs = new Set(verbList.map(({ group, name }) => `${group}.${name}`));
  const streams = await namesOf(engine);
  const questions = questionsOf();
  for (const actor of readers) {
    const api = engine.as(actor) as unknown as Reads;
    const asks = Object.entries(api).flatMap(([group, of]): (readonly [string, string, Ask])[] =>
      typeof of === 'function'
        ? [['', group, of]]
        : Object.entries(of).map(([name, ask]) => [group, name, ask] as const),
    );
    for (const [group, name, ask] of asks) {
      const row = group === '' ? name : `${group}.${name}`;
      if (verbs.has(row) || others.includes(row)) continue;
      called.add(row);
      const given = questions[name] ?? streams(group);
      for (const one of given) await asked(() => ask(one));
    }
  }
}

/** Verbs that take no form. */
const others = ['chapter.apply', 'escalations.acknowledge', 'escalations.decline'];

/** Names the records of each group, six of each at most, and one that there is not. */
async function namesOf({ unguarded }: Engine): Promise<(group: string) => readonly string[]> {
  const log = await unguarded.log(0, 1_000);
  if (!log.ok) throw new RangeError('the log was not read');
  const all = [...new Set(log.entries.map(({ entry }) => entry.stream))];
  return (group) => {
    const concept = group === 'escalations' ? 'report' : readGroups[group as keyof typeof readGroups];
    const own = all.filter((one) => one.startsWith(`${concept}/`));
    return [...own.slice(0, 3), ...own.slice(-3), `${concept}/tidak-ada`];
  };
}

async function asked(ask: () => unknown): Promise<void> {
  counted.calls += 1;
  try {
    const answer = (await ask()) as Readonly<Record<string, unknown>>;
    say('reads of people', answer);
    for (const part of Object.values(answer)) {
      if (typeof part !== 'object' || part === null || !(Symbol.asyncIterator in part)) continue;
      for await (const one of part as AsyncIterable<unknown>) say('reads of people', one);
    }
  } catch (error) {
    sayError(error);
  }
}
