import { type Command, Help } from 'commander';
import { helpTitles, helpWords as words } from './help.ts';
import type { Session } from './session.ts';

/** Commands made under the root inherit all of it. */
export function localise(root: Command, { say, io, tone, text: write }: Session): void {
  const plain = new Help();
  // A command has its English name first, and an Indonesian one where that differs.
  const oneName = (term: string): string => term.replace(/^([\w.-]+)\|([\w-]+)/, say({ id: '$2', en: '$1' }));
  const namesOf = (command: Command): readonly string[] => [
    ...(command.parent === null ? [] : namesOf(command.parent)),
    say({ id: command.alias() ?? command.name(), en: command.name() }),
  ];
  const localised = (term: string): string =>
    term.replace('[options]', say(words.usageOptions)).replace('[command]', say(words.usageCommand));
  root
    .exitOverride()
    .helpOption('-h, --help', say(words.help))
    .configureOutput({
      writeOut: (text) => write(text),
      writeErr: (text) => write(text, 'stderr'),
      // What went wrong is said by us, in one place and in the reader's language.
      outputError: () => {},
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => io.isTTY,
      getErrHasColors: () => io.isTTY,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => tone('heading', say(helpTitles[title] ?? { id: title, en: title })),
      commandUsage: (command) => localised(`${namesOf(command).join(' ')} ${command.usage()}`),
      subcommandTerm: (command) => localised(oneName(plain.subcommandTerm(command))),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
}
