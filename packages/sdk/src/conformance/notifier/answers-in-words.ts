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

/** Lists what people type around a code, and the words of it. */
export function saidBeside(code: string): readonly (readonly [typed: string, said: string | undefined])[] {
  return [
    [`Siap, saya tangani. ${code}`, 'Siap, saya tangani.'],
    [code, undefined],
    // The code as it is typed, and not only as it was written.
    [`Siap, saya tangani. ${code.replaceAll('-', '')}`, 'Siap, saya tangani.'],
    [`${code.toUpperCase().replaceAll('-', ' ')} Siap, saya tangani.`, 'Siap, saya tangani.'],
    [
      `${code} Tidak bisa, maaf. Anak saya sakit \u{1f637}, "besok" tidak bisa.`,
      'Tidak bisa, maaf. Anak saya sakit \u{1f637}, "besok" tidak bisa.',
    ],
    [`Baik, saya tangani ${code} sekarang juga`, 'Baik, saya tangani sekarang juga'],
    // On lines of its own, with signs of other keyboards, and beside those that forms, pages and addresses write otherwise.
    [`\nSiap, saya tangani.\r\n\r\n${code}\n`, 'Siap, saya tangani.'],
    [`${code.replaceAll('-', '\u2013')}\n\nSiap, saya tangani.`, 'Siap, saya tangani.'],
    [`Tidak bisa, maaf. ${code.replaceAll('-', '\u00a0')}`, 'Tidak bisa, maaf.'],
    [
      `Tidak bisa, maaf. Demam 39+ & 100% <sakit> #1 'hari ini'. ${code}`,
      "Tidak bisa, maaf. Demam 39+ & 100% <sakit> #1 'hari ini'.",
    ],
  ];
}
