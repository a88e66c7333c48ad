import type { Localized } from '../language/words.ts';

/** The statutes that policies and rules cite, as engineers read them. This is no legal advice. */
export interface Statute {
  /** As `uu-21-2007`: kind, number, year. */
  readonly id: StatuteId;
  /** As it is cited: `UU 21/2007`. */
  readonly short: string;
  readonly about: Localized;
  readonly confidence: Confidence;
  /** Local date from which it is in force; null where it was not looked up. No older report is judged by it. */
  readonly validFrom: string | null;
  /** Further notes on its force. */
  readonly note?: Localized;
}

/** `verified`: the text of the article was read. `secondary`: in a report of it, in part, or by title only. */
export type Confidence = 'verified' | 'secondary';

export type StatuteId = keyof typeof statuteRows;

/** The kind of an article, as a policy cites it (policy reference, "what is law here"). */
export type ArticleKind =
  /** An obligation of somebody. */
  | 'duty'
  /** A punishable act. */
  | 'offence'
  /** A right to take part. */
  | 'role'
  /** A rule of judgement or procedure. */
  | 'rule';

export interface Article {
  readonly statute: StatuteId;
  /** As it is cited after the statute: `Pasal 41 ayat (3)`. */
  readonly article: string;
  readonly kind: ArticleKind;
  readonly says: Localized;
  readonly confidence: Confidence;
  /** The article in its place, by its id in the register. */
  readonly supersededBy?: string;
}

/** A note on what is known of a statute by its title alone. */
const titleOnly: Localized = { id: 'Hanya judulnya yang dibaca.', en: 'Only its title was read.' };

const statuteRows = {
  'uu-21-2007': statute(
    'UU 21/2007',
    'Pemberantasan Tindak Pidana Perdagangan Orang',
    'eradication of trafficking in persons',
    {
      id: 'Pasal 2 diganti Pasal 455 KUHP (UU 1/2023) sejak 2 Januari 2026.',
      en: 'Article 2 is replaced by Article 455 of the Criminal Code (UU 1/2023) from 2 January 2026.',
    },
  ),
  'uu-1-2023': since('2026-01-02', statute('UU 1/2023', 'Kitab Undang-Undang Hukum Pidana', 'the Criminal Code')),
  'uu-20-2025': since(
    '2026-01-02',
    secondary(
      statute('UU 20/2025', 'Kitab Undang-Undang Hukum Acara Pidana', 'criminal procedure', {
        id: 'Berlaku sejak 2 Januari 2026 menurut berita; pasalnya belum dibaca.',
        en: 'In force from 2 January 2026 by news reports; its articles were not read.',
      }),
    ),
  ),
  'uu-23-2002': statute('UU 23/2002', 'Perlindungan Anak', 'child protection', {
    id: 'Diubah dengan UU 35/2014. Penyesuaian pidana sejak 2026 belum diperiksa.',
    en: 'Amended by UU 35/2014. The adjustment of penalties since 2026 has not been checked.',
  }),
  'uu-35-2014': statute('UU 35/2014', 'Perubahan atas UU 23/2002', 'amendment of UU 23/2002'),
  'uu-17-2016': secondary(
    statute('UU 17/2016', 'Perubahan kedua atas UU 23/2002', 'second amendment of UU 23/2002', {
      id: 'Menetapkan Perppu 1/2016 menjadi undang-undang. Hanya judulnya yang dibaca.',
      en: 'Makes the emergency rule Perppu 1/2016 a law. Only its title was read.',
    }),
  ),
  'uu-11-2012': statute('UU 11/2012', 'Sistem Peradilan Pidana Anak', 'juvenile criminal justice'),
  'uu-12-2022': since(
    '2022-05-09',
    statute('UU 12/2022', 'Tindak Pidana Kekerasan Seksual', 'crimes of sexual violence', {
      id: 'Berlaku sejak diundangkan (Pasal 93); tanggalnya belum dibaca dalam naskah.',
      en: 'In force from its promulgation (Article 93); the date was not read in the text.',
    }),
  ),
  'uu-13-2006': statute('UU 13/2006', 'Perlindungan Saksi dan Korban', 'protection of witnesses and victims'),
  'uu-31-2014': statute('UU 31/2014', 'Perubahan atas UU 13/2006', 'amendment of UU 13/2006'),
  'uu-23-2004': statute(
    'UU 23/2004',
    'Penghapusan Kekerasan Dalam Rumah Tangga',
    'elimination of violence in the household',
  ),
  'uu-27-2022': since(
    '2022-10-17',
    statute('UU 27/2022', 'Pelindungan Data Pribadi', 'protection of personal data', {
      id: 'Wajib dipatuhi sepenuhnya sejak 17 Oktober 2024.',
      en: 'Fully binding from 17 October 2024.',
    }),
  ),
  'uu-18-2017': statute('UU 18/2017', 'Pelindungan Pekerja Migran Indonesia', 'protection of migrant workers'),
  'uu-24-2013': statute(
    'UU 24/2013',
    'Perubahan atas UU 23/2006 tentang Administrasi Kependudukan',
    'amendment of UU 23/2006 on civil registration: NIK and family card',
  ),
  'uu-23-2014': statute('UU 23/2014', 'Pemerintahan Daerah', 'regional government'),
  'uu-13-2003': statute('UU 13/2003', 'Ketenagakerjaan', 'labour: child work and hours', {
    id: 'Sebagian diubah kemudian.',
    en: 'Amended in part since.',
  }),
  'uu-14-2009': secondary(
    statute('UU 14/2009', 'Pengesahan Protokol Palermo', 'ratifies the Palermo Protocol', titleOnly),
  ),
  'uu-12-2017': secondary(
    statute('UU 12/2017', 'Pengesahan ACTIP', 'ratifies the ASEAN convention (ACTIP)', titleOnly),
  ),
  'pp-9-2008': statute(
    'PP 9/2008',
    'Tata Cara dan Mekanisme Pelayanan Terpadu bagi Saksi dan/atau Korban TPPO',
    'integrated service for witnesses and victims of trafficking',
  ),
  'pp-43-2017': since(
    '2017-10-16',
    statute(
      'PP 43/2017',
      'Pelaksanaan Restitusi bagi Anak yang Menjadi Korban Tindak Pidana',
      'restitution for children who are victims of crime',
    ),
  ),
  'pp-17-2018': statute('PP 17/2018', 'Kecamatan', 'kecamatan and kelurahan'),
  'pp-40-2019': statute('PP 40/2019', 'Pelaksanaan UU Administrasi Kependudukan', 'how a NIK is made up'),
  'pp-59-2021': statute(
    'PP 59/2021',
    'Pelaksanaan Pelindungan Pekerja Migran Indonesia',
    'how migrant workers are protected',
  ),
  'pp-78-2021': secondary(
    statute('PP 78/2021', 'Perlindungan Khusus bagi Anak', 'special protection of children', {
      id: 'Pasalnya belum dibaca.',
      en: 'Its articles were not read.',
    }),
  ),
  'perpres-69-2008': secondary(
    statute('Perpres 69/2008', 'Gugus Tugas PP TPPO', 'the task force against trafficking', {
      id: 'Diubah dengan Perpres 22/2021, lalu Perpres 49/2023.',
      en: 'Amended by Perpres 22/2021, then by Perpres 49/2023.',
    }),
  ),
  'perpres-49-2023': since(
    '2023-08-10',
    statute('Perpres 49/2023', 'Perubahan kedua atas Perpres 69/2008', 'second amendment of Perpres 69/2008'),
  ),
  'perpres-19-2023': statute(
    'Perpres 19/2023',
    'Rencana Aksi Nasional PP TPPO 2020-2024',
    'national plan of action 2020-2024',
    { id: 'Masanya sudah lewat; penggantinya belum ditemukan.', en: 'Its period is over; no successor was found.' },
  ),
  'perpres-75-2020': secondary(
    statute(
      'Perpres 75/2020',
      'Pelaksanaan Hak Anak Korban dan Anak Saksi',
      'rights of child victims and child witnesses',
    ),
  ),
  'perpres-55-2024': since('2024-04-22', statute('Perpres 55/2024', 'UPTD PPA', 'the service unit UPTD PPA')),
  'perpres-21-2023': statute(
    'Perpres 21/2023',
    'Hari Kerja dan Jam Kerja Instansi Pemerintah',
    'government working hours',
  ),
  'perpres-22-2021': secondary(
    statute('Perpres 22/2021', 'Gugus Tugas PP TPPO', 'the task force against trafficking', {
      id: 'Diubah dengan Perpres 49/2023.',
      en: 'Amended by Perpres 49/2023.',
    }),
  ),
  'perda-diy-6-2025': since(
    '2025-10-24',
    statute(
      'Perda DIY 6/2025',
      'Pencegahan dan Penanganan Korban Perdagangan Orang',
      'prevention of trafficking and care of its victims',
      { id: 'Hanya berlaku di Daerah Istimewa Yogyakarta.', en: 'In force in the Special Region of Yogyakarta only.' },
    ),
  ),
  'permen-pppa-2-2024': secondary(
    statute(
      'Permen PPPA 2/2024',
      'Pencegahan dan Penanganan Korban TPPO Berbasis Masyarakat',
      'community-based prevention and victim care',
    ),
  ),
  palermo: statute(
    'Protokol Palermo',
    'Protokol Perdagangan Orang (UU 14/2009)',
    'the Trafficking Protocol (ratified by UU 14/2009)',
  ),
};

export const statutes: Readonly<Record<StatuteId, Statute>> = Object.fromEntries(
  Object.entries(statuteRows).map(([id, row]) => [id, { id, ...row }]),
) as unknown as Record<StatuteId, Statute>;

function statute(short: string, id: string, en: string, note?: Localized): Omit<Statute, 'id'> {
  return { short, about: { id, en }, confidence: 'verified', validFrom: null, ...(note === undefined ? {} : { note }) };
}

/** A statute whose date of force was read in its text, or in a report of it. */
function since(validFrom: string, row: Omit<Statute, 'id'>): Omit<Statute, 'id'> {
  return { ...row, validFrom };
}

function secondary(row: Omit<Statute, 'id'>): Omit<Statute, 'id'> {
  return { ...row, confidence: 'secondary' };
}
