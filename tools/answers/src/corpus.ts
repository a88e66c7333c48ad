import * as made from '../../../packages/sdk/src/answer/answers.sample.ts';
import * as aside from '../../../packages/sdk/src/answer/answers-aside.sample.ts';
import * as blind from '../../../packages/sdk/src/answer/answers-blind.sample.ts';
import * as eighteenth from '../../../packages/sdk/src/answer/answers-of-eighteenth-stranger.sample.ts';
import * as eighth from '../../../packages/sdk/src/answer/answers-of-eighth-stranger.sample.ts';
import * as families from '../../../packages/sdk/src/answer/answers-of-families.sample.ts';
import * as fifteenth from '../../../packages/sdk/src/answer/answers-of-fifteenth-stranger.sample.ts';
import * as last from '../../../packages/sdk/src/answer/answers-of-last-strangers.sample.ts';
import * as ninth from '../../../packages/sdk/src/answer/answers-of-ninth-and-tenth-strangers.sample.ts';
import * as practice from '../../../packages/sdk/src/answer/answers-of-practice.sample.ts';
import * as regions from '../../../packages/sdk/src/answer/answers-of-regions.sample.ts';
import * as rules from '../../../packages/sdk/src/answer/answers-of-rules.sample.ts';
import * as seventeenth from '../../../packages/sdk/src/answer/answers-of-seventeenth-stranger.sample.ts';
import * as shapes from '../../../packages/sdk/src/answer/answers-of-shapes.sample.ts';
import * as sixteenth from '../../../packages/sdk/src/answer/answers-of-sixteenth-stranger.sample.ts';
import * as strangers from '../../../packages/sdk/src/answer/answers-of-strangers.sample.ts';
import * as training from '../../../packages/sdk/src/answer/answers-of-training.sample.ts';
import { bareVerbs, noesOfTheBody } from '../../../packages/sdk/src/answer/frames.sample.ts';
import * as never from '../../../packages/sdk/src/answer/never-taken.sample.ts';
import * as noes from '../../../packages/sdk/src/answer/noes.sample.ts';
import * as cores from '../../../packages/sdk/src/answer/traps-of-clear-cores.sample.ts';

/** `no-yes` is a no or neither: its list does not say. */
export type Meaning = 'yes' | 'no' | 'neither' | 'no-yes';

export interface Example {
  readonly text: string;
  readonly meaning: Meaning;
  /** The sample file, which is the writer: files are what a model is tried on, one at a time. */
  readonly file: string;
}

const files = {
  made,
  aside,
  blind,
  cores,
  eighteenth,
  eighth,
  families,
  fifteenth,
  last,
  practice,
  regions,
  rules,
  shapes,
  seventeenth,
  sixteenth,
  strangers,
  training,
  never,
  noes,
};
const meaningOf = { take: 'yes', decline: 'no', help: 'neither', question: 'neither', unclear: 'neither' } as const;

/** Says what a list means by its name. */
function meaningBy(name: string): Meaning {
  if (/yeses$|^plainlyTaken$/i.test(name)) return 'yes';
  if (/noes$|^plainRefusals$|^plainlyRefused$/i.test(name)) return 'no';
  if (/neither|cries|^mistaken$|^refusedByRules$|^familyTraps$|^fifteenthTraps$/i.test(name)) return 'neither';
  return 'no-yes';
}

function examplesOf(file: string, name: string, list: unknown): readonly Example[] {
  const rows = Array.isArray(list) ? list : Object.values(list as object).flat();
  return rows.map((row: unknown) => {
    if (typeof row === 'string') return { text: row, meaning: meaningBy(name), file };
    const [text, intent] = row as readonly [string, keyof typeof meaningOf];
    return { text, meaning: meaningOf[intent], file };
  });
}

/** Reads all invented answers on file, by their writers. */
export function corpus(): readonly Example[] {
  const single = Object.entries(files).flatMap(([file, lists]) =>
    Object.entries(lists).flatMap(([name, list]) => examplesOf(file, name, list)),
  );
  const several = Object.entries(ninth).flatMap(([name, list]) =>
    examplesOf(/^[a-z]+th/.exec(name)?.[0] ?? 'ninth', name, list),
  );
  const neither = (text: string): Example => ({ text, meaning: 'neither', file: 'frames' });
  const generated = [...bareVerbs, ...noesOfTheBody.filter((_, at) => at % 5 === 0)].map(neither);
  return [...single, ...several, ...generated];
}
