import { readRecordNumber, recordNumber } from '@kawal/core/record';

/** Returns the number that people note and say aloud; the whole name of a record that has none. */
export function numberOf(stream: string): string {
  return recordNumber(stream) ?? stream;
}

/** Puts the number of a record where a text leaves it open. */
export function withNumber(text: string, stream: string): string {
  return text.replace(/\b(?:NOMOR|NUMBER)\b/u, numberOf(stream));
}

/** Reads a number as people write it, also after the word for its record, as `kasus/4VD0-FH1E` or `kasus 4VD0-FH1E`. */
export function readNumber(written: string): string | undefined {
  const number = written.slice(written.lastIndexOf('/') + 1).replace(/[.,;:]+$/, '');
  return readRecordNumber(number) ?? readRecordNumber(number.replace(/^\p{L}+ /u, ''));
}
