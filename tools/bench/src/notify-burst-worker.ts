import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { readChapter } from '@kawal/chapter';
import { createEngine, type Engine } from '@kawal/engine';
import type { SendOutcome } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { inScratchFolder } from './scratch-folder.ts';

// One burst in a process of its own: it takes the reports in, says `ready`, waits for a line, sends, and says when each
// message of a sound provider was taken, as JSON. Its argument: `beside` the two sick providers, or `alone`.

/** Each report is told to one person of each provider. */
const reports = 250;

/** A provider on the network answers after so long. */
const answersMs = 120;

type Answers = (signal: AbortSignal) => Promise<SendOutcome>;

const takes: Answers = async () => {
  await setTimeout(answersMs);
  return { type: 'accepted' };
};

/** The four providers, by the kind of office that is told through each. */
const providers = {
  coordinator: { channel: 'email', answers: takes },
  lpaDuty: { channel: 'telegram', answers: takes },
  uptdPpa: {
    channel: 'whatsapp',
    answers: (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(never))),
  },
  lurah: {
    channel: 'sms',
    answers: async () => {
      await setTimeout(answersMs);
      return { type: 'failed', scope: 'account', retryable: false, code: 'http-401' };
    },
  },
} as const satisfies Record<string, { readonly channel: string; readonly answers: Answers }>;

const never: SendOutcome = { type: 'unknown', code: 'no-answer' };

type Office = keyof typeof providers;
const sound: readonly Office[] = ['coordinator', 'lpaDuty'];
const all = Object.keys(providers) as readonly Office[];

console.log(JSON.stringify(await burst(process.argv[2] === 'beside' ? all : sound)));

/** Returns when each message of a sound provider was taken, in milliseconds since the worker began. */
async function burst(offices: readonly Office[]): Promise<readonly number[]> {
  return await inScratchFolder(async (folder) => {
    const taken: number[] = [];
    let begun = 0;
    const vaultFile = join(folder, 'chapter.vault');
    await createVaultFile({ file: vaultFile, seed: crypto.getRandomValues(new Uint8Array(32)) });
    const engine = await createEngine({
      storage: sqliteStorage({ file: join(folder, 'chapter.sqlite') }),
      vault: fileVault({ file: vaultFile }),
      notifiers: offices.map((office) => {
        const { channel, answers } = providers[office];
        return {
          ...memoryNotifier({ channel, evidence: 'accepted' }),
          async send(_, { signal }) {
            const outcome = await answers(signal);
            if (sound.includes(office)) taken.push(performance.now() - begun);
            return outcome;
          },
        };
      }),
      // What is measured is the way out, not whether so small a policy loses reports.
      prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
      alarm: () => undefined,
    });
    await submitAll(engine, offices);
    console.log('ready');
    const lines = createInterface({ input: process.stdin });
    for await (const _ of lines) break;
    begun = performance.now();
    engine.start();
    while (taken.length < reports * sound.length) await setTimeout(20);
    await engine.close();
    return taken;
  });
}

async function submitAll(engine: Engine, offices: readonly Office[]): Promise<void> {
  const applied = await engine
    .as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' })
    .chapter.apply(chapter(offices));
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
  const app = engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  for (let one = 0; one < reports; one += 1) {
    const facts = { concern: ['some'], danger: ['no'], involved: ['none'] } as const;
    const report = { area: '35.73.03.1001', channel: 'app', facts, parties: [] } as const;
    const outcome = await app.reports.submit(report, { key: randomUUID() });
    if (!outcome.ok) throw new Error(`a report was refused: ${JSON.stringify(outcome.refusals)}`);
  }
}

/** One person at each office, with one contact; everybody is invented. */
function chapter(offices: readonly Office[]) {
  const addresses = {
    email: 'contoh@contoh.test',
    telegram: "'7001'",
    whatsapp: "'+6281200000001'",
    sms: "'+6281200000002'",
  };
  const people = offices.map((office) => {
    const { channel } = providers[office];
    const contact = `{ channel: ${channel}, address: ${addresses[channel]}, verified: 2026-01-08, rings: yes }`;
    return `  petugas-${channel}: { name: Petugas Rahasia, contacts: { kontak-${channel}: ${contact} } }`;
  });
  const held = offices.map(
    (office) =>
      `  - { id: ${office.toLowerCase()}-kantor, kind: ${office}, area: 35.73.03.1001, localName: Kantor, holders: [petugas-${providers[office].channel}] }`,
  );
  const reading = readChapter([
    {
      name: 'chapter.yaml',
      text: 'kawal: chapter/1\nname: Contoh\ncity: 35.73\nzone: WIB\nlanguage: en\nareas:\n  - { code: 35.73, name: Kota Malang }\n  - { code: 35.73.03, name: Kedungkandang }\n  - { code: 35.73.03.1001, name: Kotalama }\n',
    },
    {
      name: 'directory.yaml',
      text: `kawal: directory/1\npeople:\n${people.join('\n')}\noffices:\n${held.join('\n')}\n`,
    },
    {
      name: 'policy.yaml',
      text: `kawal: policy/1\nid: contoh\nversion: 1\nlayer: city\narea: 35.73\nrequires:\n${offices.map((office) => `  ${office}: { on: always, people: 1 }\n`).join('')}paths:\n  every-report:\n    when: {}\n    hold: 4 hours\n    steps:\n      - { id: first, after: 0, tell: [${offices.join(', ')}] }\n`,
    },
  ]);
  if (!reading.ok) throw new Error(`the chapter was not read: ${JSON.stringify(reading.findings)}`);
  return reading;
}
