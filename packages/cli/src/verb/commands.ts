import { type ListedVerb, verbList } from '@kawal/engine';
import type { Command } from 'commander';
import { actorOption } from '../command/actor-option.ts';
import { helpWords } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import { carryOut, formOfVerb, type VerbOptions } from './carry-out.ts';
import { dailyName, verbName } from './command-name.ts';
import type { DailyCommand } from './daily.ts';
import { describeForm } from './describe-form.ts';
import { verbHelp } from './help-words.ts';

/** Fills a daily command with its verb, or with a command for each verb of its group. */
export function registerDaily(
  command: Command,
  { group, verb, title, preset = {} }: DailyCommand,
  registry: Registry,
): void {
  const verbs = verbList.filter((one) => one.group === group);
  if (verb !== undefined) {
    for (const one of verbs.filter(({ name }) => name === verb)) {
      withVerb(command, title === undefined ? one : { ...one, words: title }, preset, registry);
    }
    return;
  }
  const under = registryOf(command, registry);
  for (const one of verbs) {
    const { id, en } = dailyName(one);
    const own = under.command(en, one.words);
    if (id !== en) own.alias(id);
    withVerb(own, one, {}, registry);
  }
}

/** Registers `kawal do VERB` for every verb of the table, under its English and its Indonesian name. */
export function registerDo(command: Command, registry: Registry): void {
  const under = registryOf(command, registry);
  for (const verb of verbList) {
    const { id, en } = verbName(verb);
    withVerb(under.command(en, verb.words).alias(id), verb, {}, registry);
  }
}

function withVerb(
  command: Command,
  verb: ListedVerb,
  preset: Readonly<Record<string, unknown>>,
  { run, say }: Registry,
): void {
  const [takes] = verb.takes;
  if (takes !== undefined)
    command.argument(`<${say(verbHelp.record)}>`, say(verbHelp.own[takes] ?? helpWords.erase.record));
  command
    .argument(`[${say(verbHelp.given)}...]`, say(verbHelp.givenAbout))
    .addOption(actorOption(say))
    .option(`--key <${say(helpWords.names.key)}>`, say(helpWords.report.key))
    .option('--drill', say(verbHelp.drill))
    .option(...jsonOption(say))
    .configureHelp({
      ...command.configureHelp(),
      commandDescription: (own) =>
        `${own.description()}\n${describeForm(formOfVerb(verb, null), preset, say)}`.trimEnd(),
    })
    .action(
      run(async () => (session, first: string | readonly string[], second: readonly string[] | VerbOptions) => {
        const words =
          typeof first === 'string' ? { record: first, given: second as readonly string[] } : { given: first };
        return carryOut(session, { verb, preset }, words, command.opts<VerbOptions>());
      }),
    );
}
