import type { Io } from '@kawal/cli';
import { createEngine } from '@kawal/engine';
import { memoryStorage } from '@kawal/sdk/memory';
import { program } from '../../../../packages/cli/src/program.ts';
import { terminal } from '../../../../packages/cli/src/terminal/terminal.ts';
import { officer } from '../fault-injection/play/step.ts';

// What the canary must call: each verb and each read of the engine, and each command of the terminal, as the tables have them.

const aboutFiles = 'reads or writes files of a chapter or a policy, and opens no store';

/** Rows that no life calls, with the reason: nothing of people passes through, or another row does the same. */
export const spared: Readonly<Record<string, string>> = {
  'chapter.apply': 'takes files that were checked; each store of a life begins with it',
  'escalations.acknowledge': 'takes a code alone; the plays and the pages give every code',
  'escalations.decline': 'takes a code alone; the plays and the pages give every code',
  'cards.erase': '`kawal erase` gives it',
  'escalations.giveUpCall': 'no play owes a call; marked words are typed into each of its fields',
  'kawal init': aboutFiles,
  'kawal area': aboutFiles,
  'kawal area import': aboutFiles,
  'kawal calendar import': aboutFiles,
  'kawal policy new': aboutFiles,
  'kawal policy format': aboutFiles,
  'kawal policy schema': aboutFiles,
  'kawal policy stricter': aboutFiles,
  'kawal policy diff': aboutFiles,
  'kawal policy render': aboutFiles,
};

/** Returns every verb and read, as `reports.get`, and every command, as `kawal audit verify`. */
export async function tableRows(): Promise<readonly string[]> {
  const engine = await createEngine({ storage: memoryStorage(), alarm: () => undefined });
  const rows = Object.entries(engine.as(officer)).flatMap(([group, of]) =>
    typeof of === 'function' ? [group] : Object.keys(of as object).map((name) => `${group}.${name}`),
  );
  await engine.close();
  return [...rows, ...(await commands())];
}

/** Returns the commands by their English names. Those below `kawal do` and a daily command are the verbs. */
async function commands(): Promise<readonly string[]> {
  const output: Io['stdout'] = { write: () => undefined };
  const io: Io = { stdout: output, stderr: output, cwd: '.', env: {}, isTTY: false };
  const say = ({ en }: { readonly en: string }): string => en;
  const session = { ...terminal(io), io, language: 'en', configFile: undefined, say } as const;
  const root = await program({ argv: [], session, ended: () => undefined });
  return root.commands.flatMap((one) => {
    const own = one.commands.length === 0 || one.registeredArguments.length > 0 ? [`kawal ${one.name()}`] : [];
    return [...own, ...one.commands.map((each) => `kawal ${one.name()} ${each.name()}`)];
  });
}
