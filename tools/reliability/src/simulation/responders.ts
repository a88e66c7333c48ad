import type { Actor } from '@kawal/core';
import type { Engine } from '@kawal/engine';
import { ask } from './asking.ts';
import type { Processes } from './processes.ts';
import { type Handed, meet, type ReportLife, type Scene } from './scene.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** A recipient may take the report on, by its code; now and then they tap twice, or act as well. */
export function answer({ at: handedAt, text, report, person }: Handed, processes: Processes, scene: Scene): void {
  const { chance, world, record } = scene;
  const code = /Reply code: (\S+)/.exec(text)?.[1];
  if (code === undefined || person === undefined || !chance.happens(0.7)) return;
  const acknowledge = async (): Promise<void> => {
    const outcome = await ask((engine) => engine.as(nobody).escalations.acknowledge(code), processes, scene);
    if (outcome.ok) return;
    meet(scene, 'a code counts for nothing any more');
    record.unheard.push({
      at: world.now(),
      after: world.now() - handedAt,
      report,
      person,
      refusal: outcome.refusals[0]?.code ?? '',
    });
  };
  world.after(chance.spread(minute, hour), () => {
    void acknowledge();
    if (!chance.happens(0.1)) return;
    meet(scene, 'one code twice');
    world.after(chance.spread(1, 5 * second), () => void acknowledge());
  });
  if (!chance.happens(0.2)) return;
  const actor: Actor = { kind: 'person', ref: person, role: 'volunteer' };
  world.after(chance.spread(10 * minute, 6 * hour), () =>
    ask((engine) => engine.as(actor).escalations.reply(report, { level: 'acted', act: 'visited' }), processes, scene),
  );
}

/** A code says who answers; the app that carries it in says nothing of it. */
const nobody: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

/**
 * The secretariat, and people in post of other institutions: a child's report takes two institutions. Whoever the report
 * bars, or was never notified, has no say; so there are several of each.
 */
const closers: readonly Actor[] = [
  { kind: 'person', ref: 'sekretaris', role: 'secretariat' },
  ...['last-one', 'last-two'].map((ref) => ({ kind: 'person', ref, role: 'lastResort' }) as const),
  ...['uptd-one', 'uptd-two'].map((ref) => ({ kind: 'person', ref, role: 'uptdPpa' }) as const),
  ...['coordinator-a', 'coordinator-b'].map((ref) => ({ kind: 'person', ref, role: 'coordinator' }) as const),
];

/** A report is closed by named people, one or two as it needs; until then its escalation goes on. */
export async function close(life: ReportLife, processes: Processes, scene: Scene): Promise<void> {
  const { world, chance, record } = scene;
  const { stream } = life;
  if (stream === null) return;
  if (chance.happens(0.05)) await closeByApp(stream, processes, scene);
  let reader: Actor | undefined;
  for (let turn = 0; life.closedAt === null; turn += 1) {
    const closer = reader ?? chance.among(closers);
    reader = undefined;
    const key = `simulated-closing-${life.number}-${turn}`;
    const outcome = await ask(
      (engine) => engine.as(closer).reports.close(stream, { reason: 'handedToCase' }, { key }),
      processes,
      scene,
    );
    if (outcome.ok && outcome.receipt.status === 'closed') life.closedAt = world.now();
    else if (!outcome.ok && outcome.refusals[0]?.code === 'report.not-open') life.closedAt = world.now();
    else if (await isNobodysToClose(outcome, closer, stream, processes, scene)) return;
    else if (outcome.ok) meet(scene, 'a closing waits for a second person');
    else if (unreadBy.has(outcome.refusals[0]?.code ?? '')) {
      // Who closes a child's report has read it, and closes it right after; who may not read it leaves it to others.
      const reading = { key: `simulated-reading-${life.number}-${turn}` };
      const isSecond = outcome.refusals[0]?.code === 'report.second-unread';
      const purpose = isSecond ? 'agreeToClosing' : 'supervise';
      const opened = await ask(
        (engine) => engine.as(closer).cards.open(stream, { purpose }, reading),
        processes,
        scene,
      );
      if (opened.ok && outcome.refusals[0]?.code !== 'report.needs-second-person') reader = closer;
    } else if (turn > 60) {
      if (!(await isKeptFromOthers(stream, processes, scene))) {
        record.wrong.push({ promise: 'named people close', what: outcome.refusals[0]?.code ?? '', report: stream });
      }
      return;
    }
    if (life.closedAt === null && reader === undefined) await world.pause(chance.spread(minute, 3 * hour));
  }
}

/** Tells whether a report is kept from all institutions but one: nobody is left for the second word, so it stays open. */
async function isKeptFromOthers(stream: string, processes: Processes, scene: Scene): Promise<boolean> {
  const open = new Set<Actor['role']>();
  // A coordinator's word counts as the LPA's, and as nothing where the LPA is barred.
  for (const closer of closers.filter(({ role }) => role !== 'coordinator')) {
    const closing = (engine: Engine) => engine.as(closer).reports.close(stream, { reason: 'handedToCase' });
    const outcome = await ask(closing, processes, scene);
    if (outcome.ok || !keptOut.has(outcome.refusals[0]?.code ?? '')) open.add(closer.role);
  }
  return open.size < 2;
}

/** Lists the answers to who is kept out of a report, and to whom it names and who was spared: they close it as little. */
const keptOut: ReadonlySet<string> = new Set(['report.not-found', 'command.names-you']);

/** Lists the answers to a word of who has not read the report, and to a second of the same person. */
const unreadBy: ReadonlySet<string> = new Set(['report.unread', 'report.second-unread', 'report.needs-second-person']);

/** Lost, which another promise finds; or kept from the LPA, because it may be involved, and from too many others. */
async function isNobodysToClose(
  outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] },
  { role }: Actor,
  stream: string,
  processes: Processes,
  scene: Scene,
): Promise<boolean> {
  if (outcome.refusals?.[0]?.code !== 'report.not-found' || role !== 'secretariat') return false;
  return await isKeptFromOthers(stream, processes, scene);
}

/** An app has no say in it. */
async function closeByApp(stream: string, processes: Processes, scene: Scene): Promise<void> {
  const closing = (engine: Engine) => engine.as(nobody).reports.close(stream, { reason: 'handedToCase' });
  const outcome = await ask(closing, processes, scene);
  if (outcome.ok) {
    scene.record.wrong.push({ promise: 'only a named person lowers or closes', what: 'an app closes', report: stream });
  }
}
