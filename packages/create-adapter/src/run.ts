import { readFileSync } from 'node:fs';
import { languageOf, readArguments } from './arguments.ts';
import { askWishes } from './ask-wishes.ts';
import { faultOf, type Mistake } from './fault.ts';
import type { PackageJson } from './manifest.ts';
import type { Prompts } from './questions.ts';
import { scaffold } from './scaffold.ts';
import type { Lang } from './wishes.ts';
import { doneWords, faultWords, sayIn, type Texts, words } from './words.ts';

/** Everything asked of the world around; handed in, so that a test can call it. */
export interface Host {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  line(text: string): void;
  complain(text: string): void;
  /** Left out where nobody can answer. */
  readonly questions?: Prompts;
}

/** Makes one package and gives the exit code: 0 made, 1 refused or broken off, 2 wrong use. */
export async function run(argv: readonly string[], io: Host): Promise<0 | 1 | 2> {
  let language: Lang = 'id';
  try {
    language = languageOf(argv, io.env);
    const say = sayIn(language);
    const given = readArguments(argv);
    if (given.help) {
      io.line(say(words.help));
      return 0;
    }
    const wishes = await askWishes(given, say, io.questions);
    const files = scaffold(wishes, io.cwd, testedVersions());
    io.line(say(doneWords(wishes, files.length)));
    return 0;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    io.complain(sayIn(language)((faultWords[fault.code] as (facts: Mistake) => Texts)(fault)));
    return isRefusal(fault) ? 1 : 2;
  }
}

function isRefusal({ code }: Mistake): boolean {
  return code === 'broken-off' || code.startsWith('folder.');
}

/** The versions that the templates were tested with stand in this package's own manifest, which packing makes real. */
function testedVersions(): Readonly<Record<string, string>> {
  const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as PackageJson;
  return own.devDependencies ?? {};
}
