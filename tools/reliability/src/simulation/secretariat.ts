import type { Actor } from '@kawal/core';
import { isKawalError, type Vault } from '@kawal/sdk';
import { isDamaged } from './asking.ts';
import { chapterOf, zoneOf } from './chapter.ts';
import type { Processes } from './processes.ts';
import type { Scene } from './scene.ts';

const day = 86_400_000;

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

/** Every contact is proved anew and the chapter applied; each time the policy changes under what runs. */
export async function applyChapter(time: number, processes: Processes, scene: Scene): Promise<void> {
  const { world, chance } = scene;
  const verified = new Date(world.now() - day).toISOString().slice(0, 10);
  const reading = chapterOf(verified, time % 2 === 0 ? 1 : 2, zoneOf(scene.seed));
  for (;;) {
    const met = processes.some();
    if (met !== undefined) {
      try {
        const outcome = await Promise.race([met.engine.as(secretary).chapter.apply(reading), met.life.ended]);
        if (outcome.ok) return;
        throw new RangeError(outcome.refusals.map(({ code }) => code).join());
      } catch (error) {
        if (!isKawalError(error)) throw error;
        if (isDamaged(error)) return;
      }
    }
    await world.pause(chance.spread(1_000, 60_000));
  }
}

/** Every second month the keys are turned over, and what waits for the former ones is sealed to the new. */
export async function rotateKeys(vault: Vault, { world, say }: Scene): Promise<void> {
  world.begin();
  await vault.rotate();
  world.end();
  say?.({ who: 'secretariat', what: 'rotates the keys' });
}
