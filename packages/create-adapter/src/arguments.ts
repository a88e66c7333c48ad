import { parseArgs } from 'node:util';
import { type Mistake, stopped } from './fault.ts';
import { type Kind, kinds, type Lang, readChannel, readName } from './wishes.ts';

/** Wishes given on the command line; the rest is asked for, or taken by default. */
export interface Arguments {
  readonly help: boolean;
  readonly yes: boolean;
  readonly kind?: Kind;
  readonly name?: string;
  readonly channel?: string;
  readonly folder?: string;
}

export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [writtenKind, writtenName, ...more] = positionals;
  if (more.length > 0) throw stopped({ code: 'usage.too-many' });
  const kind = oneOf('kind', kinds, writtenKind);
  return {
    help: values.help ?? false,
    yes: values.yes ?? false,
    ...given('kind', kind),
    ...given('name', kind && writtenName !== undefined ? nameOf(kind, writtenName) : undefined),
    ...given('channel', values.channel === undefined ? undefined : channelOf(values.channel)),
    ...given('folder', values.folder),
  };
}

/** `--lang`, else `KAWAL_LANG`, else English where `LANG` begins with `en`, else Indonesian. Wanted before anything is read. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const place = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[place]?.startsWith('--lang=') ? argv[place].slice('--lang='.length) : argv[place + 1];
  const written = place < 0 ? env['KAWAL_LANG'] : asked;
  if (written) return oneOf('lang', ['id', 'en'] as const, written) ?? 'id';
  return env['LANG']?.toLowerCase().startsWith('en') ? 'en' : 'id';
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        folder: { type: 'string' },
        channel: { type: 'string' },
        lang: { type: 'string' },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [option = ''] = /-{1,2}[\w-]+/.exec(error instanceof Error ? error.message : '') ?? [];
    const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw stopped({ code: unknown ? 'usage.unknown-option' : 'usage.option-value', option });
  }
}

function oneOf<word extends string>(
  what: Extract<Mistake, { code: 'usage.unknown-word' }>['what'],
  words: readonly word[],
  written: string | undefined,
): word | undefined {
  if (written === undefined) return undefined;
  const known = words.find((word) => word === written.toLowerCase());
  if (known === undefined) throw stopped({ code: 'usage.unknown-word', what, written, words });
  return known;
}

function nameOf(kind: Kind, written: string): string {
  const name = readName(kind, written);
  if (name === undefined) throw stopped({ code: 'name.invalid', written });
  return name;
}

function channelOf(written: string): string {
  const channel = readChannel(written);
  if (channel === undefined) throw stopped({ code: 'channel.invalid', written });
  return channel;
}

function given<name extends string, value>(name: name, value: value | undefined): { readonly [key in name]?: value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in name]: value });
}
