import type { Arguments } from './arguments.ts';
import { stopped } from './fault.ts';
import type { Prompts } from './questions.ts';
import { type Kind, kinds, packageName, readChannel, readName, type Wishes } from './wishes.ts';
import { type Say, words } from './words.ts';

/** Completes what was given: by questions where somebody can answer, else by defaults; what has none is missing. */
export async function askWishes(given: Arguments, say: Say, questions?: Prompts): Promise<Wishes> {
  return questions && !given.yes ? await asked(given, say, questions) : byDefault(given);
}

function byDefault({ kind, name, channel, folder }: Arguments): Wishes {
  if (kind === undefined || name === undefined || (kind === 'notifier' && channel === undefined)) {
    const missing = [
      ...(kind === undefined ? (['kind'] as const) : []),
      ...(name === undefined ? (['name'] as const) : []),
      ...(kind === 'notifier' && channel === undefined ? (['channel'] as const) : []),
    ];
    throw stopped({ code: 'usage.missing', missing });
  }
  return wishes({ kind, name, channel, folder: folder ?? packageName({ kind, name }) });
}

async function asked(given: Arguments, say: Say, questions: Prompts): Promise<Wishes> {
  const choose = async <value extends string>(
    message: string,
    values: readonly value[],
    label: (value: value) => string,
  ): Promise<value> =>
    orBrokenOff(await questions.choose({ message, choices: values.map((value) => ({ value, label: label(value) })) }));

  const kind = given.kind ?? (await choose(say(words.whichKind), kinds, (each) => say(words.kinds[each])));
  const name = given.name ?? (await askName(kind, say, questions));
  const channel = kind === 'notifier' ? (given.channel ?? (await askChannel(say, questions))) : undefined;
  const folder =
    given.folder ??
    orBrokenOff(await questions.text({ message: say(words.whichFolder), byDefault: packageName({ kind, name }) }));
  return wishes({ kind, name, channel, folder });
}

async function askName(kind: Kind, say: Say, questions: Prompts): Promise<string> {
  const answer = await questions.text({
    message: say(words.whichName[kind]),
    hint: kind === 'storage' ? 'mysql' : 'sms-gateway',
    refuse: (written) => (readName(kind, written) === undefined ? say(words.nameRule) : undefined),
  });
  return orBrokenOff(answer === undefined ? undefined : readName(kind, answer));
}

async function askChannel(say: Say, questions: Prompts): Promise<string> {
  const answer = await questions.text({
    message: say(words.whichChannel),
    hint: 'sms',
    refuse: (written) => (readChannel(written) === undefined ? say(words.nameRule) : undefined),
  });
  return orBrokenOff(answer === undefined ? undefined : readChannel(answer));
}

function wishes({
  channel,
  ...rest
}: Omit<Wishes, 'channel'> & { readonly channel: Wishes['channel'] | undefined }): Wishes {
  return channel === undefined || rest.kind === 'storage' ? rest : { ...rest, channel };
}

function orBrokenOff<value>(answer: value | undefined): value {
  if (answer === undefined) throw stopped({ code: 'broken-off' });
  return answer;
}
