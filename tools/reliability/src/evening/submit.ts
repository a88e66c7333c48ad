import { hour, minute } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { Engine } from '@kawal/engine';
import type { Chance } from '../world/chance.ts';
import { type Accusable, accusable, type EveningPerson, nameable } from './chapter.ts';
import { eveningArea, type KnownReport } from './hearing.ts';
import type { Met } from './met.ts';

/** A person or an institution of which the judge believes, and the engine does not know, that every report names it. */
export type Planted = EveningPerson | Accusable;

interface Reporting {
  readonly now: number;
  readonly engine: Engine;
  readonly chance: Chance;
  readonly planted: readonly Planted[];
  readonly reports: KnownReport[];
  readonly later: { readonly at: number; readonly does: () => Promise<void> }[];
  readonly met: Record<Met, number>;
}

function isAccusable(one: Planted): one is Accusable {
  return (accusable as readonly string[]).includes(one);
}

/** Submits a report that a seed draws, and draws what is added to it later: whom it names, and which institution it accuses. */
export async function submit(scene: Reporting): Promise<void> {
  const { engine, chance, reports: known, later } = scene;
  const app = engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const named = new Map<string, number>();
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Rahasia' } }];
  const suspect = (person: string) => ({
    ref: `named-${person}`,
    roles: ['suspected'],
    ageClass: 'adult',
    directoryPerson: person,
  });
  if (chance.happens(0.4)) {
    const person = chance.among(nameable);
    named.set(person, scene.now);
    parties.push(suspect(person) as never);
  }
  const accused = new Map<Accusable, number>();
  const accuse = (one: Accusable = chance.among(accusable)): Accusable => {
    if (!accused.has(one)) accused.set(one, scene.now);
    scene.met['institutions accused'] += 1;
    return one;
  };
  const outcome = await app.reports.submit({
    area: eveningArea,
    channel: 'app',
    facts: {
      concern: ['some'],
      danger: [chance.happens(0.5) ? 'yes' : 'no'],
      victimAge: ['adult'],
      involved: [chance.happens(0.4) ? accuse() : 'none'],
    },
    parties,
  } as never);
  if (!outcome.ok) throw new Error(`a report was refused: ${JSON.stringify(outcome.refusals)}`);
  const { stream } = outcome.receipt;
  for (const one of scene.planted) {
    if (isAccusable(one)) accused.set(one, scene.now - 1);
    else named.set(one, scene.now - 1);
  }
  known.push({ stream, number: recordNumber(stream) ?? '', named, accused });
  scene.met['people named'] += named.size;
  if (chance.happens(0.3))
    later.push({
      at: scene.now + chance.spread(minute, 2 * hour),
      does: async () => {
        // Somebody may have been asked to phone the police by then: the next message must withdraw it.
        const one = chance.happens(0.5) ? accuse('police') : accuse();
        const added = await app.reports.add(stream, { facts: { involved: [one] }, parties: [] } as never);
        if (!added.ok) throw new Error(`an accusation was refused: ${JSON.stringify(added.refusals)}`);
      },
    });
  if (!chance.happens(0.4)) return;
  later.push({
    at: scene.now + chance.spread(minute, 2 * hour),
    does: async () => {
      const person = chance.among(nameable);
      const added = await app.reports.add(stream, { facts: {}, parties: [suspect(person)] } as never);
      if (!added.ok) return;
      if (!named.has(person)) named.set(person, scene.now);
      scene.met['people named'] += 1;
    },
  });
}
