import { type Office, type OfficeKind, officeKinds } from '@kawal/core';

type NamedOffice = Pick<Office, 'kind' | 'localName'>;

const ownKinds = (Object.keys(officeKinds) as OfficeKind[]).filter((kind) => officeKinds[kind].added);

/** Calls own offices (V7) in a text as the directory does: "Dishub Kota Malang", or by what alike names begin with. */
export function callByOwnNames(text: string, offices: readonly NamedOffice[] = []): string {
  return ownKinds.reduce((called, kind) => {
    const name = commonName(offices.filter((office) => office.kind === kind));
    const { id, en } = officeKinds[kind].said;
    return name === '' ? called : called.replaceAll(new RegExp(`${id}|(?:the )?${en}`, 'gi'), () => name);
  }, text);
}

function commonName(offices: readonly NamedOffice[]): string {
  const [first = [], ...others] = offices.map(({ localName }) => localName.split(' '));
  const differs = first.findIndex((word, at) => others.some((name) => name[at] !== word));
  return (differs < 0 ? first : first.slice(0, differs)).join(' ');
}
