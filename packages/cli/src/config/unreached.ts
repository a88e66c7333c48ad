import type { Directory, Localized, PersonId } from '@kawal/core';

/** Channels whose messages only lie on this machine, and who is reached by none but those. */
export interface KeptChannels {
  readonly channels: readonly string[];
  readonly people: readonly PersonId[];
}

export function unreachedBy(
  channels: readonly string[],
  { people, contactPoints }: Pick<Directory, 'people' | 'contactPoints'>,
): KeptChannels {
  const isKept = (contact: string): boolean => channels.includes(contactPoints[contact]?.channel ?? '');
  const left = Object.entries(people).filter(([, { contacts }]) => contacts.length > 0 && contacts.every(isKept));
  return { channels, people: left.map(([person]) => person) };
}

export function unreachedWords({ channels, people }: KeptChannels): Localized {
  const some = people.slice(0, 5).join(', ');
  const more = people.length - 5;
  const whom =
    people.length === 0
      ? { id: '', en: '' }
      : {
          id: ` ${people.length} orang tidak mempunyai saluran lain: ${some}${more > 0 ? ` (dan ${more} lainnya)` : ''}.`,
          en: ` ${people.length} ${people.length === 1 ? 'person has' : 'people have'} no other channel: ${some}${more > 0 ? ` (and ${more} more)` : ''}.`,
        };
  return {
    id: `Pesan lewat ${channels.join(', ')} hanya ditulis ke folder dan tidak sampai kepada siapa pun, kecuali program lain mengirimnya.${whom.id} Pasang saluran yang mengirim sebelum laporan sungguhan diterima. Yang sudah ditulis ke folder tidak dikirim lagi sesudahnya: telepon orang yang disebut \`kawal status\`.`,
    en: `Messages by ${channels.join(', ')} are only written into a folder and reach nobody, unless another program sends them.${whom.en} Set up a channel that sends before real reports come in. What was written into the folder is not sent again afterwards: phone those whom \`kawal status\` names.`,
  };
}
