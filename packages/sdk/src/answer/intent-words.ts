/** Matches any of these between the words of a text. A line holds phrases of one kind or language, parted by `|`. */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')}) `);
}

const afraid =
  'takut|wedi|ajrih|diancam|dipukul\\w*|disiksa|disekap|dikurung|dikejar|diuber|diperkosa|ketakutan|dibunuh|mau dibunuh';

export const help = anyOf(
  'to+lo+n+g+|he?lp|sos|darurat|gawat|emergency|bahaya|selamatkan|save me',
  // Javanese.
  'tulung(?:i|in|ono|ana)?',
  `(?:saya|aku|sy|kami|dia|anak\\w*|kulo|tiang|beta) (?:\\w+ )?(?:${afraid})|${afraid}`,
  'bantu(?:in)? (?:saya|aku|sy|kami|beta|sa)|minta bantuan|butuh bantuan|saya korban\\w*',
  'mau bawa (?:dia|saya|aku|anak)|mau dibawa|(?:pelaku|dia|orangnya) (?:mengejar|ngejar|datang|(?:ada )?di depan)',
  '(?:cepat|cepet|segera) (?:kirim|datang(?:i)? ke sini|ke sini|kesini|rene)|kirim (?:orang|bantuan|polisi)',
  "i'?m (?:scared|afraid|trapped|a victim)",
);

export const question = anyOf(
  'apa|apakah|apaan|siapa|sapa|(?:di|ke|dari|yang|yg|sing) ?mana|mana|kapan|kenapa|knp|kok|mengapa|bagaimana|bgmn|gimana|gmn',
  'berapa|brp|maksud\\w*|boleh minta|mau (?:tanya|nanya)|penipuan|atau (?:tidak|tdk|gak?|nggak|ndak|bukan)',
  // Javanese.
  'opo|nopo|menopo|punopo|sopo|sinten|ndi|neng ?ndi|endi|ngendi|pundi|piye|pripun|piro|pinten|ngopo|lapo',
  // Balinese, Malay of Kupang and of Papua.
  'napi|dija|nyen|kuda|kenken|engken|kermana|karmana|bagemana|barapa|kanapa|akurang|kah',
  'who|what|where|when|why|how|which',
  '(?:is|are|can|could|do|does|should|may) (?:this|that|you|i|it|there|we|he|she|they)',
);

/** A no that is none: nothing stands in the way, or somebody is sorry for answering late. */
export const noTrouble = new RegExp(
  ` (?:${[
    '(?:tidak|tdk|tak|g|ga|gak|ngga|nggak|enggak|nda|ndak|bukan|no) (?:(?:apa )?apa|papa|masalah|mslh|problem|worries)|gpp|gapapa',
    '(?:maaf|maap|ma?f|sori|sorry|ngapunten|sepurane) (?:(?:pak|bu|kak|mas|ndan|ya) )?(?:baru|br|telat|terlambat|lambat|lama|slow|late|nembe|lagek)(?: (?:balas|bls|baca|buka|respon|bangun|lihat|liat|cek|maos|hp|reply))*',
    '(?:jangan|jgn|ojo) (?:kha?watir|kuatir|kawatir|takut|cemas)',
    '(?:ora|gak|mboten) (?:(?:opo )?opo|popo|(?:nopo )?nopo)|ampun kuatir|(?:sonde|son|tra) apa(?: apa)?',
  ].join('|')}) `,
  'g',
);

/** Asks that another person go: no cry for help, though it begins like one. */
export const askForAnother =
  / (?:tolong|tulung) (?=(?:ke|oper ke|alihkan ke|cari(?:kan)?|hubungi|serahkan ke) (?:orang|petugas|yang|yg) lain )/g;

/** I, and we. */
const me = 'saya|sy|aku|ak|kami|kita|kulo|kula|beta|be|b|katong|kotong|sa|tiang|titiang|icang|abdi';

const negated = 'bisa|bs|mau|sanggup|dapat|sempat|jadi|iso|isa|biso|saget|saged|nyidang|prasida|dadi|dados|tiasa|kawa';

/** Words that a no of any language stands before. */
export const modal = anyOf(negated);

/** Javanese `tak urus` is "I take care of it", Malay `tak urus` is "I do not". */
const eitherWay = 'urus|handle|tangani|ambil|pegang|proses';
/** Verbs that Javanese alone has: `tak parani` is "I go there". */
const shall = 'cekel|parani|tanganine?|openi|budh?al|jupuk';

/**
 * Conditions, other times and other people: whoever says so has not taken anything on. Nor has who says a word that denies
 * in some language, and may be none.
 */
export const doubt = anyOf(
  'kalau|kalo|klo|jika|bila|asal|asalkan|if|unless|tapi|tp|but|mungkin|maybe|perhaps|kayaknya|sepertinya|semoga',
  'insya\\w*(?: allah)?|in ?sha ?allah|nanti|ntar|mengko|mangke|besok\\w*|sesuk|bsk|lusa|benjang|tomorrow|later',
  'tunggu|tnggu|wait|sebentar|bentar|sik|(?:tanya|lihat|cek|pikir|kabari) (?:\\w+ )?dulu|saya (?:cek|lihat|pikir)',
  '(?:pak|pk|pa|bapak|bu|ibu|mas|mbak|bang|bli|kak|orang|tim|petugas) \\w+ (?:saja|aja|yang|yg|sudah|sdh)',
  `(?<!(?:${me}) )(?:ke \\w+|ambil|proses|tangani|jalan|berangkat|handle) (?:saja|aja)|sendiri|istirahat|pulang|tidur`,
  // Something else goes first, somebody reported it, or a thank-you that says no more than that the message was read.
  'dulu|dolo|disek|riyin|yang lapor|yg lapor|pelapor\\w*|(?:sampai|terima|masuk) pesan\\w*',
  '(?<=^ )(?:\\w+ ){0,2}(?:terima kasih|makasih|mksh|trims|thx|thanks|thank you|matur suwun|suwun|suksma)(?: (?:pak|bu|ya|ndan|infonya|info))*(?= $)',
  '(?:sudah|sdh|udah|udh) (?:di\\w+|ada yang|ada yg|selesai|beres)|(?:sudah|sdh|udah) (?:\\w+ )?(?:oleh|sama|pak|bu) \\w+',
  `yang lain sudah|tak (?:${eitherWay})`,
  'son|seng|tara|kada|kadada|indak|idak|dak|teu|moal|ndang|boya|enten|nyanda|hana|sanes|ten|tiang sing|icang sing',
);

export const refusal = anyOf(
  'tidak|tdk|tidk|gak?|ngg?ak?|engg?ak?|kagak|gk?|ga?k?b(?:isa|s)|nda?k?|bukan|bkn|belum|blm|jangan|jgn|batal\\w*',
  `tak(?! (?:${eitherWay}|${shall}) )`,
  'ora|mboten|moten|moh|emoh|dudu|durung|nuwun sewu|sepurane|ngapunten|nyuwun pangapunten|sanes (?:kulo|wilayah)|pre|prei',
  'nenten|tusing|sing (?:bisa|nyidang|dadi|ada|nyak)|ampura|sonde|sondeh|tra|trada|henteu',
  `(?:son|seng|tara|kada|indak|idak|dak|teu|moal|ndang|boya|ten|nyanda|hana) (?:${negated})`,
  'cuti|sakit|libur|absen|sibuk|berhalangan|halangan|luar (?:kota|negeri|pulau)|maaf|maap|ma?f|sorry|sori',
  'pensiun|purna ?tugas|mutasi|resign|pindah (?:tugas|dinas|unit|bagian|kerja|wilayah)|mundur|berhenti|keluar dari',
  'salah (?:orang|sambung|nomor|no|kirim)|nomor salah|tolak|menolak|skip|oper|yang lain|yg lain|liyane',
  '(?:cari|minta|hubungi|ke|oper|suruh|kasi|kasih|serahin|serahkan|limpahkan|lempar)(?:kan)? (?:ke )?(?:orang|yang|yg|petugas)? ?(?:lain(?:nya)?|len)',
  "no|nope|not|never|can'?t|cannot|won'?t|don'?t|unable|busy|decline|away|off duty|off|sick|ill",
);

const between =
  'yang|yg|sing|seng|ingkang|sane|ane|su|sdh|sudah|udah|mpun|sampun|mau|akan|pacang|lakar|langsung|segera';
const handling =
  'urus|ngurus|uruske|tangani|nangani|handle|ambil|ambe|pendet|pegang|cekel|nyekel|ngisi|dampingi|temani';
const going =
  'proses|kerjakan|gerak|jalan|majalan|berangkat|budh?al|mangkat|datangi?|jemput|kesana|ke sana|pi|pigi|kemu|mriko|mrono|teng lokasi';
const coming = 'terima|nampi|lanjutkan|nindakin|tindak\\w*|meluncur|merapat|menuju|parani|di lokasi|di jalan|sampai';
const told = 'hubungi|hub|telpon|telp|tlp|telepon|lapor|menelepon|teruskan';

export const yes = anyOf(
  'sia?p|siyap|siap86|8 ?6|(?:de)?lapan enam|roger|copy|laksanakan|sendiko\\w*|ok|oke|okey|okay|okok|sip|gas|gass|gaskeun',
  'ya|iya|y|yes|yep|yup|yoi|yo|baik(?:lah)?|nggih|inggih|enggih|injih|monggo|becik|iyo|io|neu|muhun',
  // A word alone may be denied by one that no list knows; so it counts where it begins, or after one that is known.
  '(?:(?<=^ )|(?:saya|sy|aku|kami|kulo|beta|ya|iya|ok|oke|siap|pasti|tentu|insya|pak|bu|mas) )(?:bisa|bs|sanggup|mau|bersedia|iso|saged|saget)',
  'menyanggupi|bersedia|otw|on (?:the|my) way|on it|berangkat|brgkt|meluncur|merapat|menuju|segera|langsung|ke (?:lokasi|tkp)',
  'tangani|menangani|handle|ambil|proses|tindak ?lanjut\\w*|ditindaklanjuti|jalan|kesana|ke sana|sampai|budh?al|mangkat',
  `(?:${me}) (?:(?:${between}) )*(?:${handling}|${going}|${coming}|${told})`,
  `(?:sudah|sdh|udah|udh|sampun|mpun) (?:(?:${me}) )?(?:dekat|sampai|di lokasi|di tempat|teng lokasi|tangani|cekel|${told})`,
  `(?:biar|biarkan|sini) (?:saya|sy|aku|kami|beta)|tak (?:${shall})`,
  "take|will do|i'?(?:ll|m) (?:take|go|going|coming|handle|do|on|there)|i (?:will|can) (?:take|go|handle|do|come)",
  'going|coming|accepted?',
);
