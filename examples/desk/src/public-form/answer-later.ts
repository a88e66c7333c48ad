import type { Chapter, Facts, HandlingArea, Localized, ShownAdvice } from '@kawal/core';
import { adviceFor } from '@kawal/core/policy';
import { knownFacts } from '@kawal/core/report';
import type { Engine, RecordName } from '@kawal/engine';
import type { VNode } from 'preact';
import { Alike } from '../form/alike.ts';
import { html } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';
import { harmIn, nameOf, namesHarm, type OpenQuestion, policeInDoubt, questionOf } from './ask-titles.ts';
import { device, keyAfter } from './device.ts';
import { type Receipt, receiptFields, type Unheard, withoutCondition } from './receipt.ts';

/** Questions that the page of a report may still ask. They are kept in memory, by the key of the form. */
export interface ToAsk {
  readonly stream: RecordName<'report'>;
  readonly number: string;
  /** The key of the report: that of its answers is made of it, so that they are recorded once. */
  readonly key: string;
  readonly open: readonly OpenQuestion[];
  /** Facts of the report, without anybody's name: a later yes to harm is weighed with them. */
  readonly said: { readonly facts: Facts; readonly area: HandlingArea };
  /** The reporter answered that no police are involved, and nothing else in the report leaves that in doubt. */
  readonly isPoliceCleared: boolean;
  /** An answer is on record: the page asks no more, and one that is sent again is told again. */
  readonly isAnswered?: boolean;
}

/** The fate of answers; `none` where nothing was given. */
export type Answered = 'recorded' | 'none' | Unheard;

/** Refusals that stay, however often an answer is sent. Whatever else is refused may pass the next time. */
const final: readonly string[] = ['command.key-of-another-body', 'report.not-open'];

/**
 * Records what the reporter answers once the report is taken in. A yes keeps out. A no frees nobody, because anybody
 * may hold the telephone by then: it stands in the story, and two officers who read it decide (X7).
 */
export async function answerLater(
  visit: Visit,
  engine: Pick<Engine, 'as'>,
  { stream, open, key }: ToAsk,
  posted: URLSearchParams,
): Promise<Answered> {
  const given = open.flatMap((one) => {
    const answer = posted.get(nameOf(one.about));
    return answer === 'yes' || answer === 'no' ? [{ ...one, answer }] : [];
  });
  if (given.length === 0) return 'none';
  const inIndonesian: Visit = { ...visit, language: 'id', say: ({ id }) => id };
  const said = given.map(({ about, answer }) => {
    const { text } = questionOf(inIndonesian, about);
    return `${text} Jawaban: ${answer === 'yes' ? 'ya, mungkin, atau ragu' : 'tidak'}.`;
  });
  // All that a page takes as a no at first is that police are involved.
  const isNew = given.some(({ about, counts, answer }) => 'office' in about && counts === 'no' && answer === 'yes');
  const harm = harmIn(given.flatMap(({ about, answer }) => (answer === 'yes' ? [about] : [])));
  const story = `[Dijawab dari halaman laporan; belum tentu oleh pelapor. ${said.join(' ')}]`;
  const more = { facts: { ...(isNew ? policeInDoubt : {}), ...harm.facts }, parties: harm.parties, story };
  try {
    const outcome = await engine.as(device).reports.add(stream, more, { key: keyAfter(key, 2) });
    if (outcome.ok) return 'recorded';
    return outcome.refusals.some(({ code }) => final.includes(code)) ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Returns what a reporter is told at once who answers yes to harm; nothing where no answer does. */
export function adviceOn(
  posted: URLSearchParams,
  { open, said: { facts, area }, isPoliceCleared }: Pick<ToAsk, 'open' | 'said' | 'isPoliceCleared'>,
  chapter: Chapter | null,
): readonly ShownAdvice[] {
  const harm = harmIn(open.flatMap(({ about }) => (posted.get(nameOf(about)) === 'yes' ? [about] : [])));
  if (Object.keys(harm.facts).length === 0 && harm.parties.length === 0) return [];
  const known = knownFacts({ facts: { ...facts, ...harm.facts }, parties: harm.parties });
  const advise = adviceFor(chapter?.policy ?? null, { facts: known, area, raised: null });
  return isPoliceCleared ? withoutCondition(advise) : advise;
}

/**
 * Returns what a reporter is told who answers yes to harm once the questions are no longer in memory. A receipt that
 * names a number already keeps it: whoever said that police are involved is not sent to them.
 */
export function adviceUnasked(posted: URLSearchParams, earlier: readonly ShownAdvice[]): readonly ShownAdvice[] {
  return namesHarm(posted) && earlier.length === 0 ? ['call-129-or-110'] : [];
}

interface AskLaterProps {
  readonly visit: Visit;
  readonly receipt: Receipt;
  readonly toAsk: ToAsk;
}

/** Asks below the number of a report what its story leaves open. Whoever leaves the page loses nothing. */
export function AskLater({ visit, receipt, toAsk }: AskLaterProps): VNode | null {
  const { say } = visit;
  if (toAsk.open.length === 0 || toAsk.isAnswered === true) return null;
  const isOfHarm = ({ about }: OpenQuestion): boolean => 'harm' in about;
  const meanwhile = (counts: OpenQuestion['counts']) =>
    toAsk.open.some((one) => one.counts === counts && !isOfHarm(one));
  const but = meanwhile('no') ? 'butPolice' : 'all';
  const lead = [
    words.stored,
    ...(meanwhile('yes') ? [words.keptOut[but]] : []),
    ...(meanwhile('no') ? [words.police] : []),
  ];
  return html`<section><h2>${say(words.heading)}</h2><p>${lead.map(say).join(' ')}</p>
    <form method="post" action="/lapor/jawab" class="stack" autocomplete="off" data-once data-retry>
      ${Object.entries(receiptFields(receipt)).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
      ${toAsk.open.map((one) => html`<${Alike} ...${{ ...questionOf(visit, one.about), ...(isOfHarm(one) ? {} : { no: say(words.no[one.counts]) }), answer: undefined, isOptional: true }} />`)}
      <button class="second">${say(words.send)}</button>
      <p class="sending" role="status" data-sending hidden></p>
    </form></section>`;
}

/** Returns a receipt with the fate of what was answered: one on record takes the place of one that is not. */
export function withFate(receipt: Receipt, answered: Answered): Receipt {
  if (answered === 'none') return receipt;
  return { ...receipt, unheard: answered === 'recorded' ? undefined : answered };
}

/** Returns what a page says of an answer that is not on record: to send it again, while the page asks. */
export function fateNow({ unheard }: Receipt, toAsk: ToAsk | undefined): Unheard | undefined {
  if (unheard === undefined || unheard === 'refused') return unheard;
  return toAsk !== undefined && toAsk.open.length > 0 && toAsk.isAnswered !== true ? 'failed' : 'late';
}

/** Says what became of the answers. */
export function AnsweredNote({ visit, answered }: { readonly visit: Visit; readonly answered: Answered }): VNode {
  return html`<p class=${answered === 'recorded' ? 'banner' : 'banner warn'} role="status" tabindex="-1" data-focus>${visit.say(notes[answered])}</p>`;
}

const words = {
  heading: { id: 'Pertanyaan ini boleh dilewati', en: 'You may answer this, or leave it' },
  stored: { id: 'Laporan Anda sudah tersimpan.', en: 'Your report is stored.' },
  keptOut: {
    all: {
      id: 'Selama belum pasti, orang yang mungkin terlibat tidak kami beri tahu.',
      en: 'As long as it is not certain, we notify nobody who may be involved.',
    },
    butPolice: {
      id: 'Selama belum pasti, orang yang mungkin terlibat tidak kami beri tahu, kecuali polisi.',
      en: 'As long as it is not certain, we notify nobody who may be involved, except the police.',
    },
  },
  police: {
    id: 'Pada formulir Anda menjawab bahwa polisi tidak terlibat. Bila polisi mungkin terlibat, jawab ya: selama ini polisi dapat diberi tahu.',
    en: 'On the form you answered that no police are involved. If police may be involved, answer yes: until then the police may be notified.',
  },
  no: {
    yes: {
      id: 'Tidak. Petugas membaca jawaban ini, lalu memutuskan',
      en: 'No. Officers read this answer, and decide',
    },
    no: { id: 'Tidak. Polisi tetap dapat diberi tahu', en: 'No. The police may still be notified' },
  },
  send: { id: 'Kirim jawaban', en: 'Send the answer' },
} as const satisfies Record<string, Localized | Record<string, Localized>>;

const notes: Readonly<Record<Answered, Localized>> = {
  recorded: {
    id: 'Jawaban Anda tercatat, dan dibaca petugas bersama ceritanya.',
    en: 'Your answer is on record. Officers read it with the story.',
  },
  refused: {
    id: 'Jawaban ini tidak tercatat: sudah ada jawaban, atau laporannya sudah ditutup. Kabar lain sampaikan dengan nomor laporan ini.',
    en: 'This answer is not on record: there is one already, or the report is closed. Pass on anything else with the number of this report.',
  },
  failed: {
    id: 'Jawaban ini belum tercatat karena ada gangguan. Kirim sekali lagi. Laporan Anda tetap tersimpan.',
    en: 'This answer is not on record yet, because something is out of order. Send it again. Your report is stored.',
  },
  late: {
    id: 'Yang baru Anda kirim TIDAK TERCATAT: halaman ini tidak menerima jawaban lagi. Bila ada bahaya atau kabar baru, kirim sebagai laporan lain di bawah, dan sebut nomor ini dalam ceritanya.',
    en: 'What you just sent is NOT ON RECORD: this page takes no answer any more. If there is danger or anything new, send it as another report below, and name this number in its story.',
  },
  none: { id: 'Belum ada yang dijawab.', en: 'Nothing is answered yet.' },
};
