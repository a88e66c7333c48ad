/** Kind of a clause beside a strong yes: a word in it that nobody knows makes it no excuse, which has other shapes. */
interface Kind {
  readonly says: string;
  /** Shapes of the clause in the classes of its words; `{name}` stands for a part. */
  readonly shapes: readonly string[];
  /** An answer as people typed it, which the shape reads. */
  readonly example: string;
}

const parts: Readonly<Record<string, string>> = {
  i: '(?:aku|kita) ',
  small:
    '(?:p|ya|oke|okay|pak|tuan|nih|isi|sudah|segera|lagi|ini|nanti|mau|juga|sendiri|sekalian|\\d+|~(?:malam|sore|pagi|siang|dulu|wit|wib|wita)) ',
  /** Names what belongs to the child: `mamanya`. */
  theirs:
    '~(?:keluarga|ortu|tua|rumah|omah|umah|griya|ibu|mama|mamak|mak|emak|bapak|ayah|abah|oma|opa|nenek|mbah|kakek|wali|guru|sekolah|sakolah|tetangga)(?:nya|nye|nyo|ne|na|e|ipun) ',
  child: '(?:korban|dia (?:ini|tersebut|~tersebut|~itu|~tu)|~(?:anaknyo|anaknye|larene|bocahe|bocahne|areke)) ',
  visit:
    '(?:menuju|bantu|hubungi|jemput|datang|ketemu|dampingi|~(?:panggil|kupanggil|hubungin|japuik|ajak|temui|kutemui)) ',
  calls: '(?:hubungi|~(?:panggil|ajak|siapkan|siapin|jemput|kabari)) ',
  office: '(?:kantor|pejabat|~(?:puskesmas|bidan|hansip|psikolog|babinsa)) ',
  daily:
    '~(?:ngajar|ngaji|kelas|apel|posyandu|jumatan|tarawih|ngantor|kuliah|misa|kebaktian|magrib|isya|ashar|asar|ngayah) ',
  go: '(?:menuju|otw|luncur|gas|jalan|pergi) ',
};

/** Holds the kinds. Whoever speaks another language of the region adds a row here, or a word to a part. */
export const kinds: readonly Kind[] = [
  {
    says: 'the writer goes to the child or to whose the child is, or calls them',
    shapes: [
      '{small}*{i}{small}*{visit}(?:(?:sama )?(?:{child}|dia |{theirs}))?{small}*',
      '{small}*lagi {visit}{theirs}{small}*',
      '{small}*isi menuju {theirs}{small}*',
      '{small}*~kupanggil (?:{child}|dia |{theirs})(?:sama {theirs})?{small}*',
      '{small}*(?:jemput|~japuik) {child}{small}*',
    ],
    example: 'aku yg in charge ya min. lagi hubungin mamanya skrg',
  },
  {
    says: 'the writer calls an office or a colleague, or has made ready',
    shapes: [
      '(?:dia )?{theirs}{small}*{i}{small}*{calls}{small}*',
      '{small}*{office}(?:~\\S+ )?{small}*{i}{small}*{calls}{small}*',
      '{small}*{i}{small}*{calls}{office}(?:isi ~\\S+ )?{small}*',
      'dia ~desa {small}*{i}{calls}{small}*',
    ],
    example: 'saya yang tangani. orang tuanya saya panggil pagi ini',
  },
  {
    says: 'how the child fares, or how the writer knows them',
    shapes: [
      '{child}(?:boleh |bisa )?~tinggal (?:nanti )?ke (?:~asrama|~panti|~susteran|~rumah) {i}(?:nanti |ini )*',
      '(?:kebetulan )?{child}(?:sudah )?~(?:sering|pernah) ~(?:curhat|cerita) (?:sama aku |ke ~ruang ~bk )',
      '(?:kebetulan )?{child}~(?:sekolah|ngaji|belajar|les) ke (?:~(?:paud|tk|sd|smp|sanggar|tpa|tpq) )?aku ',
      '{i}~pu (?:~murid|~siswa|~warga|~tetangga) ini ',
      'ini (?:~cucu dia|~murid|~siswa) {i}{small}*',
      '(?:\\S+ )?{theirs}(?:p |sudah )*~(?:cerita|lapor|curhat|telpon) (?:sama aku|~samaku|~padaku) ',
    ],
    example: 'sa yang tangani kaka, sa pu murid itu',
  },
  {
    says: 'what of today comes first',
    shapes: [
      '(?:nanti |~pulang |~kelar |~bibar ){1,2}{daily}{1,2}(?:nanti )*(?:{i}|segera )+(?:segera |p )*{go}{small}*',
      '(?:nanti |~pulang |~kelar |~bibar ){1,2}{daily}{1,2}(?:nanti )*{i}ke (?:{theirs}|~rumah ~na ){small}*',
      '{go}nanti {daily}{small}*',
    ],
    example: 'iya saya yg nanganin teh, abis ngajar ngaji jam 5 saya ke rumah na',
  },
  {
    says: 'that the writer stays with it',
    shapes: ['masih ~awal sampai ~(?:tuntas|akhir|selesai|beres) '],
    example: 'saya yang akan mendampingi anak ini bu, dari awal sampai tuntas',
  },
];

const withParts = (shape: string): string =>
  shape.replace(/\{(\w+)\}/g, (_, name: string) => `(?:${withParts(parts[name] ?? '')})`);
const known = kinds.flatMap(({ shapes }) => shapes).map((shape) => new RegExp(`^ ${withParts(shape)}$`));

/** Tells whether a clause, in the classes of its words, is of a kind that stands beside a strong yes. */
export function isOfAKind(said: string): boolean {
  return known.some((shape) => shape.test(said));
}
