import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';

const words = {
  title: { id: 'Belum tercatat', en: 'Not on record yet' },
  elsewhere: {
    id: 'Isian Anda belum tercatat, karena peramban tidak menyebut halaman ini sebagai asalnya. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Bila tetap begini, pakai peramban yang lebih baru.',
    en: 'What you filled in is not on record yet, because the browser does not say that it comes from this desk. Go back to the page before, load it anew and send it again. If it stays so, use a newer browser.',
  },
  cutOff: {
    id: 'Isian Anda belum tercatat, karena terlalu panjang atau sambungannya terlalu lambat. Kembali ke halaman sebelumnya, ringkas bila panjang, lalu kirim lagi.',
    en: 'What you filled in is not on record yet, because it is too long or your connection is too slow. Go back to the page before, shorten it if it is long, and send it again.',
  },
  help: { id: 'Bila ada bahaya, telepon 129.', en: 'If there is danger, call 129.' },
} as const;

interface NotTakenProps {
  readonly visit: Visit;
  readonly why: 'elsewhere' | 'cutOff';
}

/** Says that a form was not taken, and what its sender can do. */
export function NotTakenPage({ visit, why }: NotTakenProps): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    <p class="lead" role="alert">${say(words[why])}</p>
    <p>${say(words.help)}</p>
  </${Layout}>`;
}
