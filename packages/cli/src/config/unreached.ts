import type { Directory, Language, Localized, PersonId } from '@kawal/core';
import type { Notifier } from '@kawal/sdk';

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
  const whom =
    people.length === 0
      ? { id: '', en: '' }
      : {
          id: ` ${people.length} orang tidak mempunyai saluran lain: ${firstOf(people, 'id')}.`,
          en: ` ${people.length} ${people.length === 1 ? 'person has' : 'people have'} no other channel: ${firstOf(people, 'en')}.`,
        };
  return {
    id: `Pesan lewat ${channels.join(', ')} hanya ditulis ke folder dan tidak sampai kepada siapa pun, kecuali program lain mengirimnya.${whom.id} Pasang saluran yang mengirim sebelum laporan sungguhan diterima. Yang sudah ditulis ke folder tidak dikirim lagi sesudahnya: telepon orang yang disebut \`kawal status\`.`,
    en: `Messages by ${channels.join(', ')} are only written into a folder and reach nobody, unless another program sends them.${whom.en} Set up a channel that sends before real reports come in. What was written into the folder is not sent again afterwards: phone those whom \`kawal status\` names.`,
  };
}

/** Returns the contacts that are said to ring, though their channel rings no phone (1681). */
export function saidToRing(notifiers: readonly Notifier[], { contactPoints }: Pick<Directory, 'contactPoints'>) {
  const sends = notifiers.filter(({ capabilities }) => capabilities.reaches !== 'nobody').map(({ channel }) => channel);
  const loud = notifiers.filter(({ capabilities }) => capabilities.rings).map(({ channel }) => channel);
  // Mail rings no phone, whoever sends it; of another channel its notifier says so.
  const silent = ['email', ...sends].filter((channel) => !loud.includes(channel));
  const points = Object.entries(contactPoints).filter(([, { rings, channel }]) => rings && silent.includes(channel));
  return points.map(([contact]) => contact);
}

/** Says which contacts ring by the directory alone, and what to do. */
export function saidToRingWords({ contacts }: { readonly contacts: readonly string[] }): Localized {
  return {
    id: `Direktori menyebut kontak ini berdering, padahal salurannya tidak membunyikan telepon: ${firstOf(contacts, 'id')}. Karena itu pembacanya dianggap terjangkau pada malam hari. Tambahkan kontak SMS atau ntfy, atau pastikan telepon mereka sudah diatur berbunyi untuk pesan ini.`,
    en: `The directory says that these contacts ring, but their channel rings no phone: ${firstOf(contacts, 'en')}. So their readers count as reachable at night. Add an SMS or ntfy contact, or make sure that their phones are set to ring for these messages.`,
  };
}

/** A list a person still reads; the whole of it is in `--json`. */
export function firstOf(all: readonly string[], language: Language): string {
  const shown = all.slice(0, 5).join(', ');
  if (all.length <= 5) return shown;
  return `${shown} (${language === 'id' ? `dan ${all.length - 5} lainnya` : `and ${all.length - 5} more`})`;
}
