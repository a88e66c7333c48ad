import type { Localized } from '@kawal/core';

/** Returns in Indonesian who may give a verb, from the sentence of its comment that says so. */
export function whoMay(meaning: string): string {
  return whoMayIn(meaning).id;
}

/** Returns the sentence of a verb's comment that says who may give it, in both languages. */
export function whoMayIn(meaning: string): Localized {
  const found = Object.entries(sentences).filter(([english]) => ` ${meaning}`.includes(` ${english}`));
  const [longest] = found.toSorted(([one], [other]) => other.length - one.length);
  if (longest === undefined) throw new Error(`No Indonesian words yet for who may: ${meaning}`);
  return { id: longest[1], en: longest[0] };
}

/** The sentences of the table of verbs; a new one throws until it stands here. */
const sentences: Readonly<Record<string, string>> = {
  'Anybody may.': 'Siapa pun boleh.',
  'Anybody may whom it does not bind.': 'Siapa pun yang tidak terikat olehnya boleh.',
  'Those in post for the kelurahan and the LPA may, and apps.':
    'Yang menjabat di kelurahan itu dan LPA boleh, juga aplikasi.',
  'A person in post for the kelurahan or of the LPA may.':
    'Orang yang menjabat di kelurahan itu, atau orang LPA, boleh.',
  'A person in post for the kelurahan or of the LPA may, but the volunteer.':
    'Orang yang menjabat di kelurahan itu, atau orang LPA, boleh, selain relawan itu sendiri.',
  'A person in post for the kelurahan or of the LPA may, and the volunteer.':
    'Orang yang menjabat di kelurahan itu, orang LPA, atau relawan itu sendiri boleh.',
  'A person in post for the kelurahan or of the LPA may, and its volunteers.':
    'Orang yang menjabat di kelurahan itu, orang LPA, atau relawannya boleh.',
  'A person of the LPA may, and nobody who signed it.': 'Orang LPA boleh, selain yang menandatanganinya.',
  'A person of the LPA may, also where its kelurahan asks for it.':
    'Orang LPA boleh, juga bila kelurahannya yang meminta.',
  'A person of the LPA may, and the volunteer.': 'Orang LPA dan relawannya sendiri boleh.',
  'A person of the LPA may, but who wrote it or handed it in.': 'Orang LPA boleh, selain penulis dan penyampainya.',
  'The LPA and apps may, and nobody who signed it.': 'LPA dan aplikasi boleh, selain yang menandatanganinya.',
  'The LPA and apps may.': 'LPA dan aplikasi boleh.',
  'Those in post for the kelurahan and the LPA may, apps, and the volunteer.':
    'Yang menjabat di kelurahan itu, LPA, aplikasi, dan relawan itu sendiri boleh.',
  'Those in post for the kelurahan, its volunteers and the LPA may, and apps.':
    'Yang menjabat di kelurahan itu, relawannya, dan LPA boleh, juga aplikasi.',
  'Those in post for the kelurahan, its volunteers and the LPA may, and apps, for an active volunteer or the coordinator.':
    'Yang menjabat di kelurahan itu, relawannya, dan LPA boleh, juga aplikasi, untuk relawan yang aktif atau koordinator.',
  'Anybody in post may whom the report does not bar.':
    'Siapa pun yang menjabat dan tidak dikecualikan oleh laporannya boleh.',
  'Who opened it may.': 'Orang yang membukanya boleh.',
  'The LPA may, but for who opened it; where the report bars all of the LPA, the last resort and UPTD PPA notified of it.':
    'LPA boleh, selain orang yang membukanya; bila laporan mengecualikan seluruh LPA, piket cadangan dan UPTD PPA yang sudah diberi tahu tentangnya.',
  'A person may.': 'Orang yang disebut namanya boleh.',
  'The LPA may.': 'LPA boleh.',
  'The LPA may, and whoever is away.': 'LPA dan orang yang cuti itu sendiri boleh.',
  'The LPA may, and whoever is away may agree.': 'LPA boleh, dan orang yang cuti itu sendiri boleh menyetujuinya.',
  'Two people of the LPA may, the second by the same call, unless a criminal case runs, the report is open, or it excludes them.':
    'Dua orang LPA boleh, yang kedua dengan perintah yang sama, kecuali bila perkara pidananya berjalan, laporannya terbuka, atau laporan mengecualikan orangnya.',
  'The secretariat or the LPA on duty may.': 'Sekretariat atau LPA yang bertugas boleh.',
  'The secretariat or the LPA on duty may, never the volunteer.':
    'Sekretariat atau LPA yang bertugas boleh, tidak pernah relawannya sendiri.',
  'Its holder may.': 'Pemegangnya boleh.',
  'Nobody may whom a report excludes.': 'Orang yang dikecualikan sebuah laporan tidak boleh.',
  'An app and a desk may, and people who may know of it.':
    'Aplikasi dan meja layanan boleh, juga orang yang boleh tahu tentang catatannya.',
  'Who may know of it may.': 'Orang yang boleh tahu tentang catatannya boleh.',
  'Who may know of it may, and has read what others said last in both, as far as they may open them.':
    'Orang yang boleh tahu tentang catatannya, dan sudah membaca yang terakhir dikatakan orang lain dalam keduanya, sejauh boleh membukanya, boleh.',
  'Who may know of the report may.': 'Orang yang boleh tahu tentang laporannya boleh.',
  'Who may decide on it may.': 'Orang yang boleh memutuskan tentangnya boleh.',
  'Who may decide on the report may.': 'Orang yang boleh memutuskan tentang laporannya boleh.',
  'Who may handle it may.': 'Orang yang boleh menanganinya boleh.',
  'Who handles it may.': 'Orang yang menanganinya boleh.',
  'Who handles the case may.': 'Orang yang menangani kasusnya boleh.',
  'Who handles the case, and may decide on that report, may.':
    'Orang yang menangani kasusnya, dan boleh memutuskan tentang laporan itu, boleh.',
  'Who handles the referral may.': 'Orang yang menangani rujukannya boleh.',
  'Who handles the report or the case may.': 'Orang yang menangani laporan atau kasusnya boleh.',
  'Who handles it or speaks for the addressee may.':
    'Orang yang menanganinya atau yang mewakili tujuan rujukannya boleh.',
  'Who was told, or is on duty for its area, may.':
    'Orang yang sudah diberi tahu, atau yang bertugas untuk wilayahnya, boleh.',
  'Who was asked to call may; after closing, who may decide on the report.':
    'Orang yang diminta menelepon boleh; setelah ditutup, orang yang boleh memutuskan tentang laporannya.',
  'Of a report may who was told of it, of a case or a referral who handles it or is asked to serve; the LPA on duty and the secretariat of any.':
    'Untuk laporan: orang yang diberi tahu; untuk kasus atau rujukan: orang yang menangani atau diminta melayaninya; LPA yang bertugas dan sekretariat untuk semuanya.',
  'two people of two institutions who decide on the report may.':
    'Dua orang dari dua lembaga yang boleh memutuskan tentang laporannya, bersama-sama.',
  'two people of two institutions who may decide on the report may.':
    'Dua orang dari dua lembaga yang boleh memutuskan tentang laporannya, bersama-sama.',
};
