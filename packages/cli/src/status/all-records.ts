import type { Engine, Listing, ReadRecord } from '@kawal/engine';

/** Every record of a list, page by page. */
export async function allRecords<State>(
  engine: Engine,
  concept: string,
  narrowed: Listing,
): Promise<readonly ReadRecord<State>[]> {
  const records: ReadRecord<State>[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await engine.read.list<State>(concept, { ...narrowed, ...(after === undefined ? {} : { after }) });
    records.push(...page.records);
    after = page.next;
  }
  return records;
}
