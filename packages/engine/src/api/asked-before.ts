import type { AccessConcept } from '@kawal/core/access';
import type { CaseFacts } from '@kawal/core/case';
import { standings } from '@kawal/core/referral';
import type { Storage } from '@kawal/sdk';
import { soundOf } from '../audit/refuse-forged.ts';
import type { StateOf } from '../concepts/concepts.ts';

/** Returns the services that reports of a case asked for by themselves, for its person: a report that names one means nobody else. */
export async function askedBefore(
  { report, furtherReports, victim }: Pick<CaseFacts, 'report' | 'furtherReports' | 'victim'>,
  { storage }: { readonly storage: Storage },
): Promise<CaseFacts['services']> {
  const reports = await wholeOf<'report'>([report, ...furtherReports], storage);
  const asked = [...reports].map(async ([value, of]) => {
    const key = { name: 'report', value };
    const { streams } = await storage.query({ type: 'referral', key, limit: mostAtOnce });
    const isAlone = of.parties.filter(({ roles }) => roles.includes('victim')).length < 2;
    return (await soundOf(storage, streams)).flatMap(({ stream: referral, state }) => {
      const given = state as StateOf<'referral'>;
      if (given.case !== null) return [];
      const isTheirs = isAlone || (value === report && given.victim === victim);
      return isTheirs ? [{ referral, service: given.service, standing: standings[given.status] }] : [];
    });
  });
  return (await Promise.all(asked)).flat();
}

/** So many records are asked for at once. */
const mostAtOnce = 1_000;

export async function wholeOf<Name extends AccessConcept>(
  names: readonly string[],
  storage: Storage,
): Promise<ReadonlyMap<string, StateOf<Name>>> {
  const found = new Map<string, StateOf<Name>>();
  for (let from = 0; from < names.length; from += mostAtOnce) {
    const loaded = await soundOf(storage, await storage.load(names.slice(from, from + mostAtOnce)));
    for (const { stream, state } of loaded) found.set(stream, state as StateOf<Name>);
  }
  return found;
}
