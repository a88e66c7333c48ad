import type { NotifierEvent } from '../../notifier/inbound.ts';

/** Lists answers as people type them around a code, and what each means: to take on, to decline, or nothing of both. */
export function answersWith(code: string): readonly (readonly [words: string, meant: readonly string[]])[] {
  return [
    [code, ['takes']],
    [code.replaceAll('-', ''), ['takes']],
    [`Siap ${code.toUpperCase().replaceAll('-', ' ')}`, ['takes']],
    [`Siap, saya tangani. ${code}`, ['takes']],
    // As telephones write it: other hyphens, spaces that do not break, signs that nobody sees, wide digits.
    [`Siap ${code.replaceAll('-', '\u2013')}`, ['takes']],
    [`Siap ${code.replaceAll('-', '\u00a0')}`, ['takes']],
    [`\u200eSiap, saya tangani. \u2068${wide(code)}\u2069`, ['takes']],
    [`Tidak bisa, maaf. ${code}`, ['declines']],
    [`${code}\nTidak bisa, maaf.`, ['declines']],
    [`Pagi Bu.\n${code}\nApa maksudnya?`, []],
    [`${code}\n${aside}\nTidak bisa, maaf.`, ['declines']],
    [`No, I cannot. ${code}`, ['declines']],
    [`Apa maksudnya ${code}?`, []],
    [`Tolong! Saya dipukul. ${code}`, []],
  ];
}

function wide(code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** Tells how events answer by a token. */
export function meantBy(events: readonly NotifierEvent[], token: string): readonly string[] {
  return events.flatMap((event) =>
    event.type === 'reply' && event.token === token ? [event.declines ? 'declines' : 'takes'] : [],
  );
}

/** Words of longer than one SMS, that mean neither yes nor no. */
const aside = 'Assalamualaikum, selamat malam Bu. Terima kasih, Bu. '.repeat(5).trim();
