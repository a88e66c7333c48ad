import { hour, minute } from '@kawal/core';
import type { NotifierEvent } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test, vi } from 'vitest';
import type { RenderedMessage } from '../message/message.ts';
import { systemEntropy } from '../ports/ports.ts';
import { after, halfHour, officer, type Stage, sampleReading, stageOf } from '../stage.sample.ts';
import { sendTrial } from '../trial/trial.ts';
import { type PreviewedKind, previewMessages } from './preview.ts';

const places = { answersAt: 'https://kawal.contoh.test/j', actsAt: 'https://meja.contoh.test', phone: '0341 000000' };
const facts = { victimAge: ['child'], concern: ['some'], danger: ['unknown'], involved: ['none'] } as const;

/** A mailbox whose recipients answer in words. */
function mailbox() {
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted', capabilities: { answers: ['text'] } });
  const received = { answer: { status: 200 }, events: [] as NotifierEvent[] };
  const notifier = { ...mail, receive: async () => received };
  const answer = async (event: string, { engine }: Stage, { declines }: { readonly declines?: true }) => {
    const token = mail.sent.find(({ address }) => address === 'a@contoh.test')?.reply.code ?? '';
    received.events = [{ type: 'reply', event, token, said: 'siap', ...(declines && { declines }) }];
    await engine.receive(mail.name, { method: 'POST', path: '/', headers: {}, body: new Uint8Array() });
    await vi.waitFor(() => expect(mail.sent.at(-1)?.purpose).toBe('answer'));
  };
  return { notifier, sent: mail.sent, answer, fail: mail.answer };
}

/** A chapter whose duty officers telephone the police at once. */
const withCall = (text: string): string =>
  text
    .replace(
      'offices:\n',
      'offices:\n  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Police unit, reach: call, number: 110 }\n',
    )
    .replace('  lpaDuty:', '  policeUnitPpa: { on: always, reach: call }\n  lpaDuty:')
    .replace('      - { id: last,', '      - { id: police, after: 0, tell: [policeUnitPpa] }\n      - { id: last,');

/** The words of a message less what its report and its recipient put into them. */
function frameOf({ subject, text, kind, purpose, contentClass, drill, onlyRings, reply, parts }: RenderedMessage) {
  const plain = (words: string): string =>
    words
      .replace(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/gi, 'CODE')
      .replace(/\b[0-9A-Z]{4}-(?:[0-9A-Z]{3,4})\b/g, 'NUMBER')
      .replace(/\b\w+day, \d.*?WIB/g, 'INSTANT')
      .replace(/Reminder \d+/g, 'Reminder N')
      .replace(/\/j\/\w+/g, '/j/CODE');
  // Who was asked before is the report's own. Of the other lines of a report the beginning is compared: if it stands there.
  const ofReport = /^(?:- |Area:|Nobody has taken|Taken on by|Was taken on by)/;
  const lines = plain(text)
    .split('\n')
    .filter((line) => !/^(?:Tried so far|Answered that|Officers were asked)/.test(line))
    .map((line) => ofReport.exec(line)?.[0] ?? line)
    .filter((line, index, all) => line !== all[index - 1] || line === '');
  return {
    ...{ kind, purpose, contentClass, drill, onlyRings, subject: plain(subject), lines },
    values: Object.keys(parts.parameters),
    answers: [reply.choices, plain(reply.link?.take.label ?? '')],
  };
}

type Box = ReturnType<typeof mailbox>;

async function applied(notifier: Box['notifier'], files: (text: string) => string = (text) => text): Promise<Stage> {
  const stage = await stageOf({ notifiers: [notifier], ...places, applied: false });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(files))).toMatchObject({ ok: true });
  return stage;
}

/** A day on which nobody answers: two reports, a provider that is away for an hour, and a drill. */
async function unanswered({ notifier, fail }: Box): Promise<void> {
  const stage = await applied(notifier, withCall);
  await stage.submit({ facts });
  await stage.runTo(after(4.5 * hour));
  fail({ type: 'failed', scope: 'provider', retryable: true, code: 'http-500' });
  await stage.submit({ facts });
  await stage.runTo(after(4.6 * hour));
  fail({ type: 'accepted' });
  await stage.runTo(after(9 * hour));
  await stage.submit({ facts }, { drill: true });
  await stage.runTo(after(9 * hour + 1));
  expect(
    await stage.engine.sessions.notify('duty-one', { type: 'code', code: 'K7QM-3RTZ', lasts: 10 * minute }),
  ).toMatchObject({ sent: true });
}

/** One takes a report on and records nothing until that no longer counts. */
async function answered({ notifier, answer }: Box, given: { readonly declines?: true }): Promise<void> {
  const stage = await applied(notifier);
  await stage.submit({ facts });
  await stage.runTo(after(1));
  await answer('e-1', stage, given);
  if (given.declines !== true) await stage.runTo(after(5 * hour));
}

/** The policy in force is lost, so nobody can say whom it names. */
async function withoutPolicy({ notifier }: Box): Promise<void> {
  const before = await applied(notifier);
  const next = sampleReading((text) => text.replace('version: 1', 'version: 2'));
  expect(await before.engine.as(officer).chapter.apply(next)).toMatchObject({ ok: true });
  const blob = async (hash: string) => (hash === next.bundle.hash ? undefined : before.storage.blob(hash));
  const stage = await stageOf({
    notifiers: [notifier],
    ...places,
    storage: { ...before.storage, blob },
    applied: false,
  });
  await stage.submit({ facts });
  await stage.runTo(after(halfHour));
}

/** Reports that accuse: nobody knows yet, then the police are named, and another names the LPA. */
async function accusing({ notifier }: Box): Promise<void> {
  const stage = await applied(notifier, withCall);
  const report = await stage.submit({ facts: { ...facts, involved: ['unknown'] } });
  await stage.runTo(after(minute));
  const stream = report.ok ? report.receipt.stream : '';
  const added = await stage.engine.as(officer).reports.add(stream, { facts: { involved: ['police'] }, parties: [] });
  expect(added.ok ? [] : added.refusals).toEqual([]);
  await stage.runTo(after(5 * hour));
  await stage.submit({ facts: { ...facts, involved: ['lpa'] } });
  await stage.runTo(after(10 * hour));
}

/** A report that was added to, and one that is taken on by one path while the other asks on. */
async function changing({ notifier, answer }: Box): Promise<void> {
  const other = `  short:
    when: {}
    hold: 10 minutes
    steps:
      - { id: again, after: 1 hour, tell: [lpaDuty], repeat: { every: 1 hour, times: 2 } }
`;
  const stage = await applied(notifier, (text) =>
    text.includes('\npaths:') ? withCall(text) + other : withCall(text),
  );
  await stage.submit({ facts });
  await stage.runTo(after(1));
  await answer('e-2', stage, {});
  await stage.runTo(after(3.5 * hour));
  const report = await stage.submit({ facts });
  const stream = report.ok ? report.receipt.stream : '';
  await stage.runTo(after(3.6 * hour));
  const added = await stage.engine.as(officer).reports.add(stream, { facts: { concern: ['some'] }, parties: [] });
  expect(added.ok ? [] : added.refusals).toEqual([]);
  await stage.runTo(after(9 * hour));
}

/** How to know each kind among all that was sent. */
const known: Readonly<Record<PreviewedKind, (one: RenderedMessage) => boolean>> = {
  act: ({ kind, drill }) => kind === 'act' && !drill,
  reminder: ({ kind, text, onlyRings }) =>
    kind === 'act' &&
    text.startsWith('Reminder') &&
    onlyRings !== true &&
    !/still wait|Taken on by|This report changed/.test(text),
  held: ({ text }) => text.startsWith('Reminder') && text.includes('Taken on by'),
  changed: ({ kind, text }) =>
    kind === 'act' && /^Reminder.*This report changed/s.test(text) && !text.includes('WITHDRAWN'),
  late: ({ kind, text }) => kind === 'act' && text.startsWith('A report') && text.includes('This message is late'),
  rings: ({ onlyRings }) => onlyRings === true,
  waiting: ({ text }) => text.startsWith('Reminder') && text.includes('still wait'),
  call: ({ kind, text }) => kind === 'call' && !/First read|WITHDRAWN/.test(text),
  uncleared: ({ kind, text }) => kind === 'call' && text.includes('First read the story'),
  withdrawn: ({ text }) => text.includes('WITHDRAWN'),
  withoutLpa: ({ text }) => text.includes('Do not contact the secretariat') && text.startsWith('A report'),
  account: ({ kind, purpose, drill }) => kind === 'account' && purpose === undefined && !drill,
  emergency: ({ kind }) => kind === 'emergency',
  drill: ({ kind, drill }) => kind === 'act' && drill,
  tookOn: ({ purpose, text }) => purpose === 'answer' && !text.includes('cannot'),
  declined: ({ purpose, text }) => purpose === 'answer' && text.includes('cannot'),
  trial: ({ subject }) => subject.startsWith('TRIAL'),
  signIn: ({ purpose }) => purpose === 'sign-in',
};

test('shows what the engine sends, of every kind', async () => {
  const boxes = [mailbox(), mailbox(), mailbox(), mailbox(), mailbox(), mailbox(), mailbox()] as const;
  const [alone, taking, declining, lost, tried, accused, changed] = boxes;
  await unanswered(alone);
  await answered(taking, {});
  await answered(declining, { declines: true });
  await withoutPolicy(lost);
  await accusing(accused);
  await changing(changed);
  const { chapter } = sampleReading(withCall);
  await sendTrial({
    notifiers: [tried.notifier],
    channel: 'email',
    address: 'a@contoh.test',
    language: 'en',
    chapter: chapter.name,
    texts: {},
    phone: places.phone,
    entropy: systemEntropy,
    now: after(0),
  });
  const sent = boxes.flatMap((box) => box.sent);
  const together = sent.find(known.waiting);
  expect(together?.parts.parameters['what']).toMatch(/still wait for you, .*: [0-9A-Z]{4}-[0-9A-Z]{3}\.$/);
  const shown = previewMessages(chapter, alone.notifier, { ...places, language: 'en', now: after(0) });
  for (const { kind, message } of shown) {
    const real = sent.find(known[kind]);
    expect.soft([kind, frameOf(message)]).toEqual([kind, real && frameOf(real)]);
  }
});
