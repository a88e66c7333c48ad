import type { Localized } from '@kawal/core';
import type { Engine, RecordName } from '@kawal/engine';
import type { VNode } from 'preact';
import { Alike } from '../form/alike.ts';
import { html } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';
import { nameOf, type OpenQuestion, policeInDoubt, questionOf } from './ask-titles.ts';
import { device, keyAfter } from './device.ts';
import { type Receipt, receiptFields } from './receipt.ts';

/** Questions that the page of a report may still ask. They are kept in memory, by the key of the form. */
export interface ToAsk {
  readonly stream: RecordName<'report'>;
  readonly number: string;
  /** The key of the report: that of its answers is made of it, so that they are recorded once. */
  readonly key: string;
  readonly open: readonly OpenQuestion[];
  /** An answer is on record: the page asks no more, and one that is sent again is told again. */
  readonly isAnswered?: boolean;
}

/** The fate of answers; `none` where nothing was given. */
export type Answered = 'recorded' | 'refused' | 'failed' | 'none';

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
    return `${text} Menurut pelapor: ${answer === 'yes' ? 'ya, mungkin, atau ragu' : 'tidak'}.`;
  });
  // All that a page takes as a no at first is that police are involved.
  const isNew = given.some(({ counts, answer }) => counts === 'no' && answer === 'yes');
  const story = `[Jawaban pelapor setelah laporannya diterima. ${said.join(' ')}]`;
  const more = { facts: isNew ? policeInDoubt : {}, parties: [], story };
  try {
    const outcome = await engine.as(device).reports.add(stream, more, { key: keyAfter(key, 2) });
    return outcome.ok ? 'recorded' : 'refused';
  } catch {
    return 'failed';
  }
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
  return html`<section><h2>${say(words.heading)}</h2><p>${say(words.lead)}</p>
    <form method="post" action="/lapor/jawab" class="stack" autocomplete="off" data-once data-retry>
      ${Object.entries(receiptFields(receipt)).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
      ${toAsk.open.map(({ about }) => html`<${Alike} ...${{ ...questionOf(visit, about), no: say(words.no), answer: undefined, isOptional: true }} />`)}
      <button class="second">${say(words.send)}</button>
      <p class="sending" role="status" data-sending hidden></p>
    </form></section>`;
}

/** Says what became of the answers. */
export function AnsweredNote({ visit, answered }: { readonly visit: Visit; readonly answered: Answered }): VNode {
  return html`<p class=${answered === 'recorded' ? 'banner' : 'banner warn'} role="status" tabindex="-1" data-focus>${visit.say(notes[answered])}</p>`;
}

const words = {
  heading: { id: 'Boleh dijawab, boleh ditinggalkan', en: 'You may answer this, or leave it' },
  lead: {
    id: 'Laporan Anda sudah tersimpan. Selama belum pasti, orang yang mungkin terlibat tidak kami beri tahu.',
    en: 'Your report is stored. As long as it is not certain, we notify nobody who may be involved.',
  },
  no: {
    id: 'Tidak. Petugas membaca jawaban ini, lalu memutuskan',
    en: 'No. Officers read this answer, and decide',
  },
  send: { id: 'Kirim jawaban', en: 'Send the answer' },
} as const satisfies Record<string, Localized>;

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
  none: { id: 'Belum ada yang dijawab.', en: 'Nothing is answered yet.' },
};
