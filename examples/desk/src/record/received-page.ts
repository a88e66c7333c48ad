import type { OfficeKind, ShownAdvice } from '@kawal/core';
import { adviceWords } from '@kawal/core/locales';
import { adviceFor } from '@kawal/core/policy';
import { handlingAreaSchema as placeSchema } from '@kawal/core/schemas';
import type { Answers } from '@kawal/forms';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { numberOf } from './concepts.ts';
import { MayAsk } from './may-ask.ts';

interface Received {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly advise: readonly ShownAdvice[];
  readonly mayAsk: readonly OfficeKind[];
}

/** Leads to what is said to somebody on the line. */
export const tellCaller = { id: 'Sampaikan kepada penelepon:', en: 'Tell the caller:' };

/** Leads to the number that is read out to them. */
export const forCaller = { id: 'Nomor untuk penelepon:', en: 'Number for the caller:' };

const words = {
  title: { id: 'Laporan diterima', en: 'Report received' },
  closed: {
    id: 'Laporan ini tidak terbuka bagi Anda; orang lain menanganinya. Jangan mengirimnya lagi.',
    en: 'This report is not open to you; others handle it. Do not send it again.',
  },
};

/** Tells an officer what to tell the caller at once. While a question is open, nobody is sent to the police. */
export function TellNow({ visit, advise }: Pick<Received, 'visit' | 'advise'>): VNode {
  return html`${advise.map((one) => html`<p class="banner bad" role="alert">${icon('phone')}<span>${visit.say(tellCaller)} ${visit.say(adviceWords[one])}</span></p>`)}`;
}

/** Returns the advice for a call that is not taken in yet. */
export function adviceBefore({ chapter }: OfficerVisit, { facts, area }: Answers): readonly ShownAdvice[] {
  if (chapter === null || facts === undefined) return [];
  const said = Object.entries(facts as object).map(([name, value]) => [name, [value].flat().map(String)]);
  const asked = { ...Object.fromEntries(said), involved: ['unknown'] };
  const place = placeSchema.safeParse(area);
  return adviceFor(chapter.policy, { facts: asked, area: place.success ? place.data : 'unknown', raised: null });
}

/** Shows of a report that bars whoever took it in what the caller needs: its number, and whom to phone now. */
export function ReceivedPage({ visit, stream, advise, mayAsk }: Received): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    <${TellNow} visit=${visit} advise=${advise} />
    <p class="lead" data-forget>${say(forCaller)} <strong>${numberOf(stream)}</strong></p>
    <${MayAsk} visit=${visit} offices=${mayAsk} />
    <p>${say(words.closed)}</p>
  </${Layout}>`;
}
