import type { Engine, EngineOptions } from '@kawal/engine';
import type { Executor, Heartbeat, Storage, Vault } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { officer } from '../fault-injection/play/step.ts';
import { type CarelessError, carelessPort } from './careless.ts';
import { counted, looked, markers, say, sayError } from './life.ts';

/** The errors of careless adapters, of each port: their own, and those of its contract. */
const errors: Readonly<Record<string, readonly CarelessError[]>> = {
  storage: ['its own', 'storage.unavailable', 'storage.corrupt'],
  keyring: ['its own', 'storage.unavailable', 'storage.corrupt'],
  vault: ['its own', 'vault.locked', 'vault.unavailable', 'vault.key-unknown', 'vault.unreadable'],
  notifier: ['its own', 'notifier.misconfigured'],
  executor: ['its own', 'executor.invalid-call'],
  heartbeat: ['its own', 'heartbeat.not-delivered'],
};

interface FailingParts {
  readonly storage: Storage;
  readonly vault: Vault;
  open(ports: Partial<EngineOptions>): Promise<Engine>;
  submit(engine: Engine): Promise<void>;
}

/** Lets each port fail at every call, in each of its ways, with marked words in all that it throws. */
export async function failingPorts({ storage, vault, open, submit }: FailingParts): Promise<void> {
  let now: { readonly port: string; readonly error: CarelessError; readonly words: string } | null = null;
  const failing = (port: string) => () => (now?.port === port ? now : null);
  const executor = executorThatWaits();
  const engine = await open({
    storage: {
      ...carelessPort(storage, failing('storage')),
      keyring: carelessPort(storage.keyring, failing('keyring')),
    },
    vault: carelessPort(vault, failing('vault')),
    notifiers: [carelessPort(memoryNotifier({ channel: 'email', evidence: 'accepted' }), failing('notifier'))],
    executor: carelessPort(executor, failing('executor')),
    heartbeat: carelessPort(heartbeat, failing('heartbeat')),
  });
  for (const [port, ways] of Object.entries(errors)) {
    for (const error of ways) {
      now = { port, error, words: markers.word('narrative', `the words of a ${port} that throws ${error}`) };
      await everyCall(engine, () => submit(engine));
      if (port === 'executor') executor.tell(`cannot reach ${now.words}`);
      now = null;
      await engine.work();
    }
  }
  await looked();
  await engine.close();
}

const heartbeat: Heartbeat = {
  contract: 'kawal.heartbeat/1',
  name: 'a heartbeat of the canary',
  beat: async () => undefined,
  close: async () => undefined,
};

/** An executor that begins no pass, and tells of trouble in the words that it is given. */
function executorThatWaits(): Executor & { tell(words: string): void } {
  let told: Parameters<Executor['onTrouble']>[0] = () => undefined;
  let stopped: () => void = () => undefined;
  return {
    contract: 'kawal.executor/1',
    name: 'an executor of the canary',
    capabilities: { processes: 'one' },
    onTrouble: (tell) => {
      told = tell;
    },
    hint: () => undefined,
    run: () =>
      new Promise((resolve) => {
        stopped = resolve;
      }),
    stop: async () => stopped(),
    close: async () => undefined,
    tell(words) {
      for (const code of ['executor.hint-lost', 'executor.disconnected', 'executor.pass-failed'] as const)
        told({ code, error: words });
    },
  };
}

/** Does all that calls a port: takes a report in, opens cards, reads, works, beats, wraps keys anew, and starts. */
async function everyCall(engine: Engine, submit: () => Promise<void>): Promise<void> {
  const api = engine.as(officer);
  const all = await engine.unguarded.list('report', { limit: 1 }).catch(() => null);
  const report = all?.ok === true ? (all.records[0]?.stream ?? 'report/tidak-ada') : 'report/tidak-ada';
  const calls: readonly (() => unknown)[] = [
    submit,
    () => engine.work(),
    () => api.cards.open(report, { purpose: 'respond' }),
    () => api.reports.list(),
    () => api.reports.get(report),
    () => api.reports.dossier(report),
    () => api.reports.alike(report),
    () => api.reports.lookUp({ name: 'Nama Karangan', purpose: 'supervise' }),
    () => api.reports.namesakes({ names: ['Nama Karangan'] }),
    () => api.due(),
    () => api.events({ after: 'start' }),
    () => api.escalations.acknowledge('xxxx-xxxx-xxxx-xxxx'),
    () => engine.unguarded.log(0, 10),
    () => engine.cardKeys.look(),
    () => engine.cardKeys.rewrap(officer),
    () => engine.losses.list(),
    () => engine.trials.note('surel-a', 'pesan-karangan'),
    () => engine.sessions.open({ person: 'duty-one' }),
    () => engine.receive('email', { headers: {}, body: new Uint8Array() } as never),
    () => engine.text('linkPage' as never),
    () => engine.health(),
    () => engine.start(),
    () => engine.stop(),
  ];
  for (const call of calls) {
    counted.calls += 1;
    try {
      say('answers of verbs', withoutCards(await call()));
    } catch (error) {
      sayError(error);
    }
  }
}

/** Leaves out what somebody who may opens. */
function withoutCards(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? { ...answer, cards: undefined, receipt: undefined } : answer;
}
