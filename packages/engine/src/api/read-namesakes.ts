import { isOfLpa } from '@kawal/core/chapter';
import { readInput } from '@kawal/core/schemas';
import type { Vault } from '@kawal/sdk';
import { z } from 'zod';
import { refused } from '../command/outcome.ts';
import { type Namesake, namesakes } from '../intake/namesakes.ts';
import type { ReadParts } from './actor-reads.ts';
import type { Found } from './reader.ts';

const namesSchema = z.strictObject({
  names: z.array(z.string().max(1_000)).max(100).readonly(),
  story: z.string().max(20_000).exactOptional(),
});

/** Compares names with the directory for somebody of the LPA; anybody else could learn whose name is whose. */
export async function readNamesakes(
  given: unknown,
  { actor, inForce, now, storage, vault }: ReadParts & { readonly vault: Vault | undefined },
): Promise<Found<{ readonly namesakes: readonly Namesake[] | null }>> {
  if (!actor.ok) return actor as Found<never>;
  const names = readInput(namesSchema, given);
  if (!names.accepted) return refused(...names.refusals);
  const { chapter } = await inForce.fresh();
  if (!isOfLpa({ actor: actor.actor, chapter, now: now() })) return refused({ code: 'record.not-found' });
  return { ok: true, namesakes: await namesakes(names.value, { storage, vault }) };
}
