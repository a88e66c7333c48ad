import {
  changesOf,
  type EntryChange,
  type EscalationEvent,
  type Language,
  type Localized,
  officeKinds,
} from '@kawal/core';
import { floorOf, type StepDecided } from '@kawal/core/escalation';
import { clockOf, type Narrator } from '../narrator.ts';
import { escalationHistory, type Stage } from '../stage.ts';
import type { Incidents } from './incidents.ts';

/** Tells the events, their times and their reasons, read back from the file, not from the story. */
export async function summarise(stage: Stage, incidents: Incidents, narrator: Narrator): Promise<void> {
  narrator.chapter({ id: 'Apa yang terjadi, kapan, dan mengapa', en: 'What happened, when, and why' });
  const titles: readonly (readonly [string, Localized])[] = [
    [incidents.child, { id: 'Anak, Kotalama', en: 'Child, Kotalama' }],
    [incidents.jobOffer, { id: 'Tawaran kerja, Ketawanggede', en: 'Job offer, Ketawanggede' }],
    [incidents.lurah, { id: 'Lurah disebut, Polehan', en: 'Lurah named, Polehan' }],
  ];
  for (const [report, title] of titles) {
    const history = await escalationHistory(stage, report);
    narrator.blank();
    narrator.note(title);
    narrator.table(
      [
        { id: 'Kapan', en: 'When' },
        { id: 'Langkah', en: 'Step' },
        { id: 'Keputusan', en: 'Decision' },
        { id: 'Siapa', en: 'Who' },
      ],
      withoutRepeats(changesOf(history)).flatMap((event) => rowsOf(event, narrator.language)),
      [18, 26, 40, 44],
    );
  }
}

export function tellWhatNext(stage: Stage, narrator: Narrator): void {
  narrator.chapter({ id: 'Selesai', en: 'The end' });
  narrator.note({
    id: `Semua yang terjadi ada dalam ${stage.files.store}\nkuncinya dalam ${stage.files.vault}`,
    en: `Everything that happened is in ${stage.files.store}\nits keys are in ${stage.files.vault}`,
  });
  narrator.note({
    id: [
      'Coba berikutnya:',
      '  salah-tulislah satu kata di examples/malang/chapter/policy.yaml, lalu: npx -y pnpm@12.21.0 kawal check examples/malang/chapter',
      '  baca cara kerjanya: docs/architecture.md',
      '  jalankan kisah ini dalam bahasa Inggris: npx -y pnpm@12.21.0 demo --lang en',
    ].join('\n'),
    en: [
      'What to try next:',
      '  misspell a word in examples/malang/chapter/policy.yaml, then: npx -y pnpm@12.21.0 kawal check examples/malang/chapter --lang en',
      '  read how it works: docs/architecture.md',
      '  run this story in Indonesian: npx -y pnpm@12.21.0 demo',
    ].join('\n'),
  });
}

/** A repeat that told the same people again says nothing new in a summary; the file has every one of them. */
function withoutRepeats(history: readonly EntryChange[]): readonly EntryChange[] {
  const seen = new Set<string>();
  const isNew = (said: string): boolean => {
    const before = seen.size;
    return seen.add(said).size > before;
  };
  return history.filter(({ change }) => {
    const event = change as EscalationEvent;
    if (event.type !== 'step-decided') return true;
    if (event.decision.outcome === 'released') return isNew(`${event.path}/${event.step} ${event.decision.reason}`);
    if (event.decision.outcome !== 'told') return true;
    const people = event.recipients.map(({ person, task }) => `${event.path}/${event.step} ${person} ${task}`);
    return people.map(isNew).includes(true);
  });
}

function rowsOf({ at, change }: EntryChange, language: Language): readonly (readonly string[])[] {
  const event = change as EscalationEvent;
  switch (event.type) {
    case 'step-decided':
      return [[clockOf(at), stepName(event, language), decisionOf(event)[language], recipientsOf(event, language)]];
    case 'reply-recorded': {
      const { level, relayed, person } = event.reply;
      return [[clockOf(at), '', (relayed ? words.relayed : words[level])[language], person]];
    }
    case 'escalation-closed':
      return [[clockOf(at), '', words.closed(event.released.length)[language], '']];
    default:
      return [];
  }
}

/** A floor runs beside the paths: what it tells is no step of the policy. */
function stepName({ path, step, occurrence }: StepDecided, language: Language): string {
  const floor = floorOf(path);
  const name = floor === null ? `${path}/${step}` : `${words.floor[language]} ${floor}`;
  return `${name}${occurrence === 0 ? '' : ` #${occurrence}`}`;
}

function decisionOf({ decision, missing }: StepDecided): Localized {
  switch (decision.outcome) {
    case 'told': {
      const barred = missing.filter(({ reason }) => reason === 'barred').map(({ office }) => office);
      return barred.length === 0
        ? words.told
        : words.toldExcept({
            id: barred.map((kind) => officeKinds[kind].said.id).join(', '),
            en: barred.map((kind) => officeKinds[kind].said.en).join(', '),
          });
    }
    case 'held':
      return words.held(clockOf(decision.until), decision.by.join(', '));
    case 'released':
      return words[decision.reason];
    case 'skipped':
      return words.skipped;
    case 'barred':
      return words.barred;
  }
}

function recipientsOf({ recipients }: StepDecided, language: Language): string {
  return recipients
    .map(({ person, task, instead }) => {
      const office = instead === null ? '' : ` → ${officeKinds[instead].said[language]}`;
      return `${person}${task === 'act' ? '' : ` (${words[task][language]})`}${office}`;
    })
    .join('\n');
}

const words = {
  call: { id: 'diminta menelepon', en: 'asked to phone' },
  account: { id: 'ditanya: belum ada tindakan', en: 'asked: nothing recorded' },
  told: { id: 'diberi tahu', en: 'told' },
  toldExcept: (offices: Localized): Localized => ({
    id: `diberi tahu; dilarang: ${offices.id}`,
    en: `told; barred: ${offices.en}`,
  }),
  floor: { id: 'kewajiban memberi tahu', en: 'floor' },
  held: (until: string, by: string): Localized => ({
    id: `ditahan sampai ${until} oleh jawaban ${by}`,
    en: `held until ${until} by the answer of ${by}`,
  }),
  answered: { id: 'tidak jadi: ia sudah menjawab', en: 'not needed: they had answered' },
  discharged: { id: 'sudah terbukti diberi tahu', en: 'known to have been told' },
  relayed: { id: 'sudah diterima lewat telepon', en: 'taken over the telephone' },
  skipped: { id: 'dilewati: tidak ada yang dapat diberi tahu', en: 'skipped: nobody could be told' },
  barred: { id: 'dilarang: tersangkut laporan ini', en: 'barred: named in this report' },
  acknowledged: { id: 'jawaban: disanggupi', en: 'answer: acknowledged' },
  acted: { id: 'jawaban: ditindaklanjuti', en: 'answer: acted' },
  closed: (released: number): Localized => ({
    id: `laporan ditutup; ${released} langkah dilepas`,
    en: `the report is closed; ${released} steps released`,
  }),
};
