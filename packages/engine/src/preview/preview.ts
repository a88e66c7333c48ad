import {
  type Chapter,
  type DeliveryState,
  type EscalationState,
  hour,
  type Language,
  later,
  minute,
  type Office,
  type OfficeKind,
  toInstant,
} from '@kawal/core';
import { deliveryConcept, escalationConcept } from '@kawal/core/concepts';
import { officeFor } from '@kawal/core/directory';
import { emergencyPath, exclusionsOf, type MessageItem, type Notified } from '@kawal/core/escalation';
import { recordNumber } from '@kawal/core/record';
import { type Notifier, type PreviewedPart, replyCode, replyCodeBytes } from '@kawal/sdk';
import { wordsOfDelivery } from '../message/compose.ts';
import type { Message, RenderedMessage } from '../message/message.ts';
import { wordsOfAnswer } from '../message/render-answer.ts';
import { shownBy } from '../message/shown.ts';
import { wordsOfNotice } from '../session/notify-person.ts';
import { wordsOfTrial } from '../trial/trial.ts';

/** A message, and its pieces as the recipient sees them. */
export interface PreviewedMessage {
  readonly kind: PreviewedKind;
  readonly message: RenderedMessage;
  readonly shown: readonly PreviewedPart[];
}

export type PreviewedKind = SampleKind | 'tookOn' | 'declined' | 'trial' | 'signIn';

export interface PreviewOptions {
  readonly language: Language;
  readonly now: number;
  readonly answersAt?: string | undefined;
  readonly actsAt?: string | undefined;
  readonly phone?: string | undefined;
}

/** Returns every kind of message as one notifier gets it, of an invented report, by the functions that send. */
export function previewMessages(
  given: Chapter,
  notifier: Notifier,
  options: PreviewOptions,
): readonly PreviewedMessage[] {
  const chapter = withRecipient(given, notifier.channel, options.language);
  const { language, now, ...places } = options;
  const at = toInstant(now);
  const answering = { code, answersAt: places.answersAt, actsAt: places.actsAt, phone: places.phone, now: at, paths };
  const reports = Object.entries(samples).map(([kind, sample]) => {
    const { delivery, escalation, waiting = [], onlyRings = false } = sample(reportAt(chapter, at));
    return [
      kind,
      wordsOfDelivery(delivery, escalation, chapter, notifier, { ...answering, waiting, onlyRings }),
    ] as const;
  });
  const { delivery, escalation } = samples.act(reportAt(chapter, at));
  const answers = (['tookOn', 'declined'] as const).map((kind) => {
    const answer = { declines: kind === 'declined', said: true };
    return [kind, wordsOfAnswer(answer, delivery, escalation, chapter, places, notifier.capabilities.body)] as const;
  });
  const trial = wordsOfTrial(
    { language, chapter: chapter.name, texts: chapter.texts ?? {}, phone: places.phone },
    code,
  );
  const notice = wordsOfNotice({ type: 'code', code: 'CTHC-0000', lasts: 10 * minute }, language, chapter);
  const all = [...reports, ...answers, ['trial', trial] as const, ['signIn', notice] as const];
  return all.map(([kind, message]) => ({ kind: kind as PreviewedKind, message, shown: shownBy(notifier, message) }));
}

/** The paths of what is shown: an answer of an hour ago holds the first no more, and the other still. */
const paths = [
  { id: 'contoh', hold: { ms: 30 * minute }, review: null },
  { id: 'contoh-lain', hold: { ms: 4 * hour }, review: null },
];

/** A code that was never given out. */
const code = replyCode(new Uint8Array(replyCodeBytes));

/** The recipient of what is shown. Nobody of a chapter has this name. */
const recipient = 'penerima-contoh';
const coordinator = 'koordinator-contoh';

const blank = { localName: '', reach: 'message', number: null, hours: null, drill: false } as const;

/** Adds a recipient of this language who alone reads a contact point of the channel. */
function withRecipient({ directory, ...chapter }: Chapter, channel: string, language: Language): Chapter {
  const contact = { channel, readers: [recipient], verifiedAt: null, rings: true };
  const area = chapter.areas.at(-1)?.code ?? chapter.city;
  // Who holds no office any more holds no report.
  const held = (kind: OfficeKind, person: string): Office => {
    const like = officeFor(directory, kind, area) ?? blank;
    return { ...like, id: person, kind, area, holders: [person], deputies: [], shifts: [] };
  };
  return {
    ...chapter,
    directory: {
      ...directory,
      people: { ...directory.people, [recipient]: { contacts: [recipient], language } },
      offices: [held('lpaDuty', recipient), held('coordinator', coordinator), ...directory.offices],
      contactPoints: { ...directory.contactPoints, [recipient]: contact },
    },
  };
}

interface Sample {
  readonly delivery: DeliveryState;
  readonly escalation: EscalationState;
  readonly waiting?: Message['waiting'];
  readonly onlyRings?: boolean;
}

const act: MessageItem = { path: 'contoh', step: 'contoh', office: 'lpaDuty', instead: null, task: 'act' };

/** A report, and a message to the duty officer of the LPA about it, which is due now. */
function reportAt({ areas }: Chapter, at: EscalationState['now']): Sample {
  const escalation: EscalationState = {
    ...escalationConcept.initial,
    status: 'running',
    report: 'report/cth000',
    area: areas.at(-1)?.code ?? 'unknown',
    openedAt: at,
    now: at,
    facts: { victimAge: ['child'], concern: ['some'], danger: ['unknown'], involved: ['none'] },
  };
  const delivery: DeliveryState = {
    ...deliveryConcept.initial,
    status: 'attempting',
    message: 1,
    person: recipient,
    items: [act],
    contacts: [recipient],
    plannedAt: at,
  };
  return { delivery, escalation };
}

const asking = (sample: Sample, item: Partial<MessageItem>): Sample => ({
  ...sample,
  delivery: { ...sample.delivery, items: [{ ...act, ...item }] },
});

/** The recipient was notified twice before, and so was a coordinator, who answered that they cannot. */
const again = ({ delivery, escalation }: Sample): Sample => {
  const before = later(delivery.plannedAt, -2 * hour);
  const told: Omit<Notified, 'office' | 'served' | 'person' | 'nth'> = {
    ...{ path: 'contoh', step: 'contoh', task: 'act', message: 1, times: 2 },
    ...{ firstAt: before, lastAt: before, evidence: 'sent', arrived: [] },
  };
  return {
    delivery,
    escalation: {
      ...escalation,
      told: [
        { ...told, office: 'coordinator', served: 'coordinator', person: coordinator, nth: 2 },
        { ...told, office: 'lpaDuty', served: 'lpaDuty', person: recipient, nth: 3 },
      ],
      declined: [{ person: coordinator, at: before }],
    },
  };
};

/** The recipient took the report on, which still counts. */
const answered = ({ delivery, escalation }: Sample): Sample => {
  const receivedAt = later(delivery.plannedAt, -hour);
  const given = { level: 'acknowledged', relayed: false, voidFrom: null } as const;
  return {
    delivery,
    escalation: { ...escalation, replies: [{ ...given, person: recipient, offices: ['lpaDuty'], receivedAt }] },
  };
};

/** The coordinator took the report on by another path, which their answer still holds. */
const held = ({ delivery, escalation }: Sample): Sample => {
  const [told] = escalation.told;
  const reply = { person: coordinator, offices: ['coordinator'], level: 'acknowledged' } as const;
  const answer = { ...reply, receivedAt: told?.lastAt ?? delivery.plannedAt, relayed: false, voidFrom: null };
  const open = { hold: null, proposal: null, answersFrom: null, openedAt: escalation.openedAt };
  return {
    delivery,
    escalation: {
      ...escalation,
      declined: [],
      replies: [answer],
      paths: ['contoh', 'contoh-lain'].map((path) => ({ ...open, path })),
    },
  };
};

type SampleKind =
  | 'act'
  | 'reminder'
  | 'held'
  | 'changed'
  | 'late'
  | 'rings'
  | 'waiting'
  | 'call'
  | 'uncleared'
  | 'withdrawn'
  | 'withoutLpa'
  | 'account'
  | 'emergency'
  | 'drill';

/** A report of which somebody said so about who may be involved: what it bars follows, as in the engine. */
const about = ({ delivery, escalation }: Sample, involved: 'unknown' | 'police' | 'lpa'): Sample => {
  const facts = { ...escalation.facts, involved: [involved] };
  return { delivery, escalation: { ...escalation, facts, excluded: exclusionsOf(facts, []) } };
};

/** How each kind comes to be. */
const samples: Readonly<Record<SampleKind, (sample: Sample) => Sample>> = {
  act: (sample) => sample,
  reminder: again,
  held: (sample) => held(again(sample)),
  changed: (sample) => {
    const { delivery, escalation } = again(sample);
    return { delivery, escalation: { ...escalation, changedAt: later(delivery.plannedAt, -hour) } };
  },
  late: ({ delivery, escalation }) => {
    const due = later(delivery.plannedAt, -3 * hour);
    return { delivery: { ...delivery, due }, escalation: { ...escalation, openedAt: due } };
  },
  rings: (sample) => ({ ...again(sample), onlyRings: true }),
  waiting: (sample) => ({
    ...again(sample),
    waiting: [1, 2].map((nth) => ({
      number: recordNumber(`report/cth00${nth}`),
      receivedAt: later(sample.delivery.plannedAt, -nth * hour),
    })),
  }),
  call: (sample) => asking(sample, { office: 'policeUnitPpa', task: 'call' }),
  uncleared: (sample) => about(asking(sample, { office: 'policeUnitPpa', task: 'call' }), 'unknown'),
  withdrawn: (sample) => {
    const { delivery, escalation } = about(samples.changed(sample), 'police');
    const calls = escalation.told.map((one) => ({ ...one, served: 'policeUnitPpa' as const, task: 'call' as const }));
    return { delivery, escalation: { ...escalation, told: [...escalation.told, ...calls] } };
  },
  withoutLpa: (sample) => about(asking(sample, { office: 'lastResort' }), 'lpa'),
  account: (sample) => asking(answered(again(sample)), { task: 'account' }),
  emergency: (sample) => asking(sample, { path: emergencyPath, office: 'lastResort' }),
  drill: ({ escalation, ...sample }) => ({ ...sample, escalation: { ...escalation, drill: true } }),
};
