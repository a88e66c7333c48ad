import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@kawal/core';
import { type ActorApi, createEngine, type Engine, type EntryOf } from '@kawal/engine';
import { emailNotifier } from '@kawal/notify-email';
import type { Storage } from '@kawal/sdk';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { runUntil, type VirtualClock, virtualClock } from '@kawal/testing';
import { local } from './clock.ts';
import { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts';

/** Everything the story plays on: one SQLite file, one key file, one mail server, and a clock of its own. */
export interface Stage {
  readonly clock: VirtualClock;
  readonly files: StageFiles;
  /** The variables that `kawal.config.ts` reads from the environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly engine: Engine;
  /** Returns the verbs of an actor. */
  as(actor: Actor): ActorApi;
  /** Mails that arrived since the last time somebody looked. */
  newMails(): readonly ReceivedMail[];
  mailsTo(address: string): readonly ReceivedMail[];
  readonly allMails: readonly ReceivedMail[];
  /** Lets everything that falls due up to a local time happen, each at its own instant. */
  runTo(local: string): Promise<void>;
  /** Opens the engine on the file, as an app does when it starts. */
  open(): Promise<void>;
  /** Closes the engine and the file, as when the machine is switched off. */
  close(): Promise<void>;
  end(): Promise<void>;
}

export interface StageFiles {
  readonly folder: string;
  readonly store: string;
  readonly vault: string;
  /** The chapter as an officer writes it. */
  readonly chapter: string;
  /** The deployment, as the command `kawal` loads it. */
  readonly config: string;
}

/** Prepares an empty stage: an earlier run's files are cleared away first. */
export async function prepareStage(folder: string): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files: StageFiles = {
    folder,
    store: `${folder}/malang.sqlite`,
    vault: `${folder}/malang.vault`,
    chapter: fileURLToPath(new URL('../chapter', import.meta.url)),
    config: fileURLToPath(new URL('../kawal.config.ts', import.meta.url)),
  };
  await createVaultFile({ file: files.vault, seed: crypto.getRandomValues(new Uint8Array(32)) });
  const clock = virtualClock(local('2018-12-11T08:00'));
  const mail = await startMailServer();
  return stageOn(files, clock, mail);
}

function stageOn(files: StageFiles, clock: VirtualClock, mail: MailServer): Stage {
  let running: { readonly engine: Engine; readonly storage: Storage } | undefined;
  let seen = 0;
  const opened = () => {
    if (running === undefined) throw new TypeError('the stage is closed');
    return running;
  };
  return {
    clock,
    files,
    env: { KAWAL_STORE: files.store, KAWAL_VAULT: files.vault, KAWAL_SMTP_PORT: String(mail.port) },
    get engine() {
      return opened().engine;
    },
    as: (actor) => opened().engine.as(actor),
    newMails() {
      const fresh = mail.mails.slice(seen);
      seen = mail.mails.length;
      return fresh;
    },
    allMails: mail.mails,
    mailsTo: (address) => mail.mails.filter(({ to }) => to === address),
    runTo: (text) => runUntil({ ...opened(), clock }, local(text)),
    async open() {
      const storage = sqliteStorage({ file: files.store });
      const engine = await createEngine({
        storage,
        notifiers: [
          emailNotifier({
            from: 'kawal@contoh.test',
            smtp: { host: '127.0.0.1', port: mail.port, secure: false, requireTls: false },
          }),
        ],
        vault: fileVault({ file: files.vault }),
        clock,
      });
      running = { engine, storage };
    },
    async close() {
      await running?.engine.close();
      running = undefined;
    },
    async end() {
      await running?.engine.close();
      running = undefined;
      await mail.close();
    },
  };
}

/** Reads what happened to the escalation of a report. */
export async function escalationHistory({ engine }: Stage, report: string): Promise<readonly EntryOf<'escalation'>[]> {
  const found = await engine.unguarded.history(`escalation/${report.slice('report/'.length)}` as const);
  return found.ok ? found.entries : [];
}
