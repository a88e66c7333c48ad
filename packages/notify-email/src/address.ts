// One e-mail address, and nothing that a mail program could read as two. `satu@contoh.test, dua@contoh.test` would tell
// somebody whom nobody chose to tell, and a line break would write headers. Quoted local parts and comments, which
// RFC 5322 allows and hardly anybody has, are refused with them.

// So are letters outside of ASCII: a curly quotation mark of Word that a file kept would be part of the address.
const ADDRESS = /^(?=[!-~]+$)[^@<>(),;:"'`\\[\]]+@(?<domain>[^@<>(),;:"'`\\[\]]+)$/;
const WITH_NAME = /^(?<name>[^<>\p{Cc}]*)<(?<address>[^<>]+)>$/u;

/** An address, and the name that stands before it, if any. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Reads `satu@contoh.test` or `Kawal RT 01 <satu@contoh.test>`; undefined when it is neither. */
export function readMailbox(text: string): Mailbox | undefined {
  const { name = '', address = text } = WITH_NAME.exec(text)?.groups ?? {};
  const domain = ADDRESS.exec(address)?.groups?.['domain'];
  return domain === undefined ? undefined : { name: name.trim(), address, domain };
}
