import { type Language, languages } from '@kawal/core';
import { stopped } from './fault/fault.ts';

/** `--lang`, else `KAWAL_LANG`, else English where `LANG` begins with `en`, else Indonesian. Wanted before anything is parsed. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = askedFor(argv) ?? env['KAWAL_LANG'];
  if (asked !== undefined && asked !== '') {
    const known = languages.find((language) => language === asked.toLowerCase());
    if (known === undefined) throw stopped({ code: 'usage.unknown-language' });
    return known;
  }
  return env['LANG']?.toLowerCase().startsWith('en') === true ? 'en' : 'id';
}

function askedFor(argv: readonly string[]): string | undefined {
  // The last one counts: an alias may have written one already.
  const place = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const written = argv[place];
  if (written === undefined) return undefined;
  return written === '--lang' ? argv[place + 1] : written.slice('--lang='.length);
}
