import type { ConceptName, Engine, Found, Listing, ReadRecord } from '@kawal/engine';

/** Reads every record of a list, page by page. */
export async function allRecords<Name extends ConceptName>(
  { unguarded: read }: Engine,
  concept: Name,
  narrowed: Listing<Name>,
): Promise<readonly ReadRecord<Name>[]> {
  const records: ReadRecord<Name>[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = found(await read.list(concept, { ...narrowed, ...(after === undefined ? {} : { after }) }));
    records.push(...page.records);
    after = page.next;
  }
  return records;
}

/** Returns what was found where the question is this program's own and cannot be refused. */
export function found<Given>(answer: Found<Given>): Given {
  if (answer.ok) return answer;
  throw new TypeError(answer.refusals.map(({ code }) => code).join(', '));
}
