/** RW and RT: numbers within a village, without a ministry code. They are text, because people write and sort `003`. */

declare const numberBrand: unique symbol;

/** Three digits, `001` to `999`. Made by `parseNeighbourhoodNumber`. */
export type NeighbourhoodNumber = string & { readonly [numberBrand]: true };

/** An RW, or one RT of it. */
export interface Neighbourhood {
  readonly rw: NeighbourhoodNumber;
  /** Left out, the whole RW is meant. */
  readonly rt?: NeighbourhoodNumber;
}

/** Reads `3`, `03` or `003`; zero and anything else give undefined. */
export function parseNeighbourhoodNumber(text: string): NeighbourhoodNumber | undefined {
  if (!/^\d{1,3}$/.test(text) || Number(text) === 0) return undefined;
  return text.padStart(3, '0') as NeighbourhoodNumber;
}

const written = /^(?:RT\s*[.:]?\s*(\d{1,3})\s*[/,]?\s*)?RW\s*[.:]?\s*(\d{1,3})$/i;
const writtenShort = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;

/** Reads an address's `RT 003/RW 005`, `RT.3 RW.5`, `003/005` (RT first) or `RW 05`. */
export function parseNeighbourhood(text: string): Neighbourhood | undefined {
  const [, rtText, rwText = ''] = written.exec(text.trim()) ?? writtenShort.exec(text.trim()) ?? [];
  const rw = parseNeighbourhoodNumber(rwText);
  if (rw === undefined) return undefined;
  if (rtText === undefined) return { rw };
  const rt = parseNeighbourhoodNumber(rtText);
  return rt === undefined ? undefined : { rw, rt };
}

/** `RT 003/RW 005`, or `RW 005` for a whole RW. */
export function printNeighbourhood({ rw, rt }: Neighbourhood): string {
  return rt === undefined ? `RW ${rw}` : `RT ${rt}/RW ${rw}`;
}

/** Returns true if one lies in the other: an RT in its RW, and everything in itself. */
export function liesInNeighbourhood(inner: Neighbourhood, outer: Neighbourhood): boolean {
  return inner.rw === outer.rw && (outer.rt === undefined || inner.rt === outer.rt);
}
