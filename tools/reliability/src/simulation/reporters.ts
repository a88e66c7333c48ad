import type { Actor } from '@kawal/core';
import type { Engine } from '@kawal/engine';
import { ask } from './asking.ts';
import { type Area, areas, inZone, officeHolders, people, zoneOf } from './chapter.ts';
import type { Processes } from './processes.ts';
import { meet, type ReportLife, type Scene } from './scene.ts';

const [second, hour] = [1_000, 3_600_000];

const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

type Submission = Parameters<ReturnType<Engine['as']>['reports']['submit']>[0];
type Party = Submission['parties'][number];

/** One report, from the first try to the answer, and what its reporter adds to it later. */
export async function report(number: number, processes: Processes, scene: Scene): Promise<ReportLife> {
  const { chance, world, faults, record } = scene;
  const life: ReportLife = {
    number,
    submittedAt: world.now(),
    acknowledgedAt: null,
    stream: null,
    additions: 0,
    named: new Set(),
    closedAt: null,
  };
  record.reports.push(life);
  const area = chance.among(areas);
  const body = submissionOf(number, area, scene);
  const key = `simulated-report-${number}`;
  const submit = () => ask((engine) => engine.as(app).reports.submit(body, { key }), processes, scene);
  const tries = [submit()];
  if (faults.strikes('impatient reporter')) tries.push(world.pause(chance.spread(1, 2 * second)).then(submit));
  for (const outcome of await Promise.all(tries)) {
    if (!outcome.ok) {
      record.wrong.push({ promise: 'a report is taken in', what: outcome.refusals.map(({ code }) => code).join() });
      continue;
    }
    if (outcome.repeated) meet(scene, 'an unknown outcome, and the same again');
    if (outcome.receipt.status === 'parked') meet(scene, 'a report is parked');
    if (life.stream !== null && life.stream !== outcome.receipt.stream) {
      record.wrong.push({ promise: 'one key is one report', what: `two for report ${number}`, report: life.stream });
    }
    life.stream = outcome.receipt.stream;
    life.acknowledgedAt ??= world.now();
  }
  if (life.stream !== null) {
    const stream = life.stream;
    scene.say?.({ who: 'reporter', what: 'has the answer', stream });
    if (chance.happens(0.05)) void sendAnother(stream, body, key, processes, scene);
    if (!chance.happens(0.4)) return life;
    // Now and then two people add something at the same moment.
    const at = chance.spread(200, 8 * hour);
    const many = chance.happens(0.2) ? 2 : 1;
    world.after(at, () => {
      if (many > 1) meet(scene, 'two people add at the same moment');
      for (let which = 1; which <= many; which += 1) void add(life, which, stream, area, processes, scene);
    });
  }
  return life;
}

function submissionOf(number: number, area: Area, { chance, seed }: Scene): Submission {
  const child = chance.happens(0.08);
  return {
    area: inZone(area, zoneOf(seed)),
    channel: 'app',
    facts: {
      concern: [chance.among(['some', 'none'] as const)],
      danger: [chance.happens(0.1) ? 'yes' : 'no'],
      involved: [chance.happens(0.1) ? chance.among(['community', 'lpa', 'cityGovernment'] as const) : 'none'],
    },
    parties: [
      {
        ref: 'p1',
        roles: ['victim'],
        ageClass: child ? 'child' : 'adult',
        identity: { name: `Nama Rahasia ${number}` },
      },
      ...(chance.happens(0.1) ? [suspect('p2', chance.among(people))] : []),
    ],
    ...(chance.happens(0.3) ? { story: `Cerita Rahasia ${number}` } : {}),
  };
}

function suspect(ref: string, directoryPerson: string): Party {
  return { ref, roles: ['suspected'], ageClass: 'adult', directoryPerson };
}

/** Somebody else than the reporter names whoever is about to be told. */
export async function nameAs(stream: string, person: string, processes: Processes, scene: Scene): Promise<void> {
  const life = scene.record.reports.find((one) => one.stream === stream);
  if (life === undefined || life.named.has(person)) return;
  life.named.add(person);
  const body = { facts: {}, parties: [suspect(`named-${person}`, person)] };
  const outcome = await ask(
    (engine) => engine.as(app).reports.add(stream, body, { key: `simulated-naming-${stream}-${person}` }),
    processes,
    scene,
  );
  if (!outcome.ok) return;
  life.additions += 1;
  meet(scene, 'somebody is named in the moment of their telling');
}

/** The same key with another body: taking it for the same would lose what it says. */
async function sendAnother(stream: string, body: Submission, key: string, processes: Processes, scene: Scene) {
  const other = { ...body, facts: { ...body.facts, exploitation: ['labour' as const] } };
  const outcome = await ask((engine) => engine.as(app).reports.submit(other, { key }), processes, scene);
  if (!outcome.ok && outcome.refusals[0]?.code === 'command.key-of-another-body')
    return meet(scene, 'a key comes with another body');
  scene.record.wrong.push({
    promise: 'a key is bound to its body',
    what: 'another body was taken for the same',
    report: stream,
  });
}

/** Facts that a reporter learns later; now and then that somebody who may have been told is the suspect. */
async function add(
  life: ReportLife,
  which: number,
  stream: string,
  area: Area,
  processes: Processes,
  scene: Scene,
): Promise<void> {
  const { chance, record } = scene;
  const near = officeHolders['coordinator']?.(area) ?? [];
  const named = chance.happens(0.5) ? [suspect('p3', chance.among([...near, ...near, ...near, ...people]))] : [];
  const body = {
    facts: { exploitation: [chance.among(['sexual', 'labour', 'begging'] as const)] },
    parties: named,
    ...(chance.happens(0.3) ? { story: `Cerita Rahasia ${life.number}` } : {}),
  };
  const key = `simulated-addition-${life.number}-${which}`;
  const outcome = await ask((engine) => engine.as(app).reports.add(stream, body, { key }), processes, scene);
  if (outcome.ok) life.additions += 1;
  else if (outcome.refusals[0]?.code !== 'report.not-open') {
    record.wrong.push({ promise: 'what is added is taken in', what: outcome.refusals[0]?.code ?? '', report: stream });
  }
}
