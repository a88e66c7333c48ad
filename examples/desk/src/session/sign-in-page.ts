import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';

const words = {
  title: { id: 'Masuk', en: 'Sign in' },
  lead: {
    id: 'Untuk petugas. Minta kode sekali pakai kepada sekretariat LPA; kode berlaku 15 menit.',
    en: 'For officers. Ask the LPA secretariat for a one-time code; it counts for 15 minutes.',
  },
  code: { id: 'Kode sekali pakai', en: 'One-time code' },
  enter: { id: 'Masuk', en: 'Sign in' },
  wrong: {
    id: 'Kode itu tidak cocok. Periksa, lalu ketik sekali lagi. Bila sudah dipakai atau lewat 15 menit, minta kode baru.',
    en: 'That code does not match. Check it and type it again. If it was used, or is older than 15 minutes, ask for a new one.',
  },
  tooMany: { id: 'Terlalu banyak percobaan. Tunggu sepuluh menit.', en: 'Too many tries. Wait ten minutes.' },
  over: { id: 'Sesi Anda sudah berakhir. Masuk lagi.', en: 'Your session is over. Sign in again.' },
  report: { id: 'Ingin melapor?', en: 'Do you want to report?' },
  form: { id: 'Buka formulir laporan', en: 'Open the report form' },
} as const;

interface SignInProps {
  readonly visit: Visit;
  readonly problem?: 'wrong' | 'tooMany' | 'over' | undefined;
}

export function SignInPage({ visit, problem }: SignInProps): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${problem !== undefined && html`<p class="problems" role="alert">${say(words[problem])}</p>`}
    <form method="post" action="/masuk" class="stack" data-forget>
      <div class="field"><label for="code">${say(words.code)}</label><input id="code" name="code" class="code" required autocomplete="one-time-code" autocapitalize="characters" spellcheck=${false} maxlength="20" /></div>
      <button class="primary">${say(words.enter)}</button>
    </form>
    <p class="aside">${say(words.report)} <a href="/lapor">${say(words.form)}</a></p>
  </${Layout}>`;
}
