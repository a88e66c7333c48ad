import type { Found } from '@kawal/engine';

interface Page<Row> {
  readonly records: readonly Row[];
  readonly next: string | null;
}

/** Reads a list page by page, as one actor may see it; nothing where they may ask for none. */
export async function everyPage<Row>(
  list: (page: { readonly limit: number; readonly after?: string }) => Promise<Found<Page<Row>>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    if (!page.ok) return rows;
    rows.push(...page.records);
    after = page.next;
  }
  return rows;
}
