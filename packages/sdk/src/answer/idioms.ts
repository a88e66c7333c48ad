const no =
  '(?:tidak|tdk|tak|g|ga|gak|gk|ngga|nggak|enggak|nda|ndak|bukan|bkn|no|ora|mboten|sonde|son|tra|indak|jangan|jgn|ojo|jan|ampun|ulah)';
const me = '(?:saya|sy|aku|kami|gue|gw|kulo|kula|beta|tiang|den|ambo|awak|abdi)';
const handling = '(?:urus|handle|tangani|ambil|pegang|proses)';
const things =
  '(?:alamat|lokasi|titik|detail|detil|info|informasi|data|nomor|no|kontak|foto|penjelasan|keterangan|kronologi|dijelaskan|jelaskan)\\w*';

/**
 * Phrases that mean something else than their words do, and what they mean in the names of classes. The first ones say that
 * nothing stands in the way: such a no is none.
 */
const phrases: readonly (readonly [meant: string, ...phrases: string[]])[] = [
  [
    '',
    `${no} (?:ada )?(?:(?:apa )?apa|papa|popo|(?:opo )?opo|(?:nopo )?nopo)`,
    `${no} (?:usah |perlu )?(?:kha?watir|kuatir|takut|cemas|cameh|risau)`,
    'gpp|gapapa|gakpapa|(?:knp|kenapa|kok|why) (?:tidak|tdk|ga|gak|nggak|not)',
    `${no} (?:usah |perlu )?(?:kasih |oper |cari |hubungi )?(?:ke )?(?:orang |org |yang |yg )lain`,
    '(?:maaf|maap|ma?f|sori|sorry|ngapunten|sepurane) (?:(?:pak|bu|kak|mas|ndan|ya) )*(?:baru|br|telat|terlambat|lambat|lama|slow|late|nembe|lagek)(?: (?:balas|bls|baca|buka|respon|bangun|lihat|liat|cek|maos|hp|wa|reply|sadar|lepas|selesai|turun)| (?:td|tadi|habis|abis) \\w+)*',
    '(?:maaf|maap|ma?f|sori|sorry|ngapunten|sepurane) (?:td|tadi|barusan) [^|]*(?= \\|)',
  ],
  ['ya', `${no} (?:ada )?(?:masalah|mslh|problem|worries|keberatan)`],
  ['|', `koma|titik(?= (?:${me}|mohon|tolong) )`],
  [
    'tolak',
    '(?:bukan|bkn|dudu|sanes|not) (?:beta pung |abdi |my )?(?:wilayah|bagian|urusan|tugas|kewenangan|ranah|tupoksi|kapasitas|bidang|tanggung|punya|milik|job)\\w*',
    '(?:diluar|di luar) (?:tupoksi|kewenangan|wilayah|kemampuan|tugas|kapasitas)|(?:ganti|pindah) (?:pemilik|nomor|tangan|tugas|dinas|unit|bagian|kerja|wilayah)',
    'salah (?:orang|org|sambung|smbung|sambg|nomor|no|alamat|kirim)|nomor salah|wrong (?:number|person)|angkat tangan|lepas tangan|bodo amat|berhenti|(?:keluar|klwr) dari|tidak (?:berani|brani)',
    "count me out|find someone|nuwun sewu|tusing|won'?t be able",
  ],
  [
    'halangan',
    'luar (?:kota|negeri|pulau|daerah|jawa)|njobo kutho|dinas luar|(?:di|lagi|lg|neng|nang) (?:kampung|kapal|pesawat|rs|rumah sakit|makkah)|(?:lagi|lg|sedang|sdg|masih|msh) di (?!jalan|jln|lokasi|tkp|sana|tempat|depan|rumah korban|perjalanan|motor|mobil|atas|polsek|polres|kantor)\\w+|dinas di|pulang kampung|kecelakaan',
  ],
  ['nomor', 'no (?:hp|wa|telp|tlp|ini|itu|rekening|saya|sy|lurah|hape)'],
  [
    'salah',
    'kepencet\\w*|kpncet|ke?pncet|salah pencet|typo|balasan otomatis|auto ?reply|automatic reply|out of office|(?:sedang )?tidak di kantor sampai',
  ],
  [
    'makasih',
    '(?:terima|trima|terimo|tarimo) ?(?:kasih|ksh|kasi)|matur (?:suwun|nuwun)|hatur nuhun|thank you|(?:sampai|terima|masuk) (?:pesan|info)\\w*',
  ],
  [
    'lain',
    '(?:minta )?tolong orang lain|(?:cari|minta|ke|hubungi|kasih?) (?:orang|petugas|yang|yg|org) lain|(?:tolong|tulung|tlg|mohon) (?:ke|oper ke|alihkan ke|cari(?:kan)?|hubungi|serahkan ke) (?:orang|petugas|yang|yg) lain',
  ],
  [
    'alamat',
    `(?:(?:tolong|tlg|mohon|mhn|minta|boleh minta) )*(?:(?:di)?kirim(?:kan|in|i)?|kintun|share|bagi|minta|jelaskan|dijelaskan|mohon|tolong) (?:dong |ya |ke sy |ke saya )?${things}|share ?lo[ck]\\w*|sherlo[ck]\\w*|(?:mohon|minta|tolong) (?:penjelasan|dijelaskan)|boleh minta`,
  ],
  [
    'tolong',
    '(?<!(?:saya|sy|aku|kami) )bantuin|bantu(?:in|an|no)? (?:saya|sy|aku|kami|beta|sa|tiang|cepat|cepet|dong|dulu)|(?:minta|butuh|perlu|kirim) (?:bantuan|bantu|(?:orang|org)(?! lain)|polisi|pasukan|backup|personel|ambulan\\w*|anggota)',
    `panggil(?:kan|in)? (?:polisi|orang|siapa|11[0-9]|129|ambulan\\w*)|mau (?:bawa|ambil) (?:dia|saya|aku|anak\\w*)|(?:mau|akan) dibawa|(?:pelaku|dia|orangnya)\\w* (?:mengejar|ngejar|datang|(?:ada )?di ?depan)`,
    '(?:cepat|cepet|segera) (?:kirim|datang(?:i)?(?: ke sini)?|ke sini|kesini|rene)|save me|(?:nunggu|tunggu) di ?depan rumah|(?:saya|sy|aku|kami) (?:jg |juga |adalah |ini )?korban\\w*|a victim|(?:pelaku|dia|orangnya)\\w* (?:ada |sudah |masih )*(?:di sini|disini|di ?luar)|dibawa (?:kabur|lari|pergi|paksa)|(?:tidak|tdk|ga|gak|nggak) sadar|didatangi|they are coming|ga berani|gak berani|sendirian',
  ],
  [
    'apa',
    '(?<=(?:^|\\|) )kok',
    'hah|huh|(?<=(?:^|\\|) )boleh(?= (?!pak |bu |bgt |banget |saja |aja |kok )\\w)|ini (?:serius|asli|resmi|beneran|bener|benar)|(?:aman|bisa|boleh|ada|perlu|bener|benar|betul|resmi|asli|serius|jauh|jadi) (?:ga|gak|nggak|ngga|tidak|tdk|kah)(?! (?:masalah|apa|papa|mau|bisa|jadi))|bukan (?:ya|sih)|ya kan|atau (?:tidak|tdk|gak?|nggak|ndak|bukan|lain)|mau (?:tanya|nanya)(?! dulu)|beneran|benarkah|seriusan|boleh tau',
    '(?:is|are|can|could|does|should|may|will) (?:this|that|you|i|it|there|we|he|she|they)|do (?:you|i|we|they)',
  ],
  ['nanti', 'tak (?:pikir|takon|delok|deleng|kabar|tilik)\\w*|tak cek'],
  [
    'nanti',
    '(?:pak|pk|bapak|bu|ibu|mas|mbak|bang|bli|kak|orang|tim|petugas|unit) (?!saya |sy |aku |kami )\\w+ (?:saja|aja|yang|yg|sudah|sdh|siap)',
    `(?<!${me} )(?:ambil|proses|tangani|jalan|berangkat|handle) (?:saja|aja)|istirahat|tidur|pulang|(?:sudah|sdh|udah|udh) (?:ada (?:yang|yg|pak|bu|tim|petugas|polisi)|selesai|beres|oleh|sama (?!${me})\\w+|(?:pak|bu) (?!${me})\\w+|di(?!lokasi|jalan|tkp|tempat|rumah|sini|sana|depan)\\w+)`,
    'yang lain sudah|(?:yang|yg) lapor|pikir\\w*|(?:tanya|lihat|liat|cek|kabari) (?:\\w+ )?dulu',
  ],
  [
    'kabar',
    `(?:nanti|ntar) (?:${me} )?(?:langsung |segera )?(?:kabari|kabarin|update|lapor|info|telepon|telpon|telp|hubungi|share|kirim)\\w*`,
  ],
  ['mungkin', '(?:iya|ya) sih'],
  [
    'aku urus',
    `(?:serah(?:kan|in)?|percayakan|kasih|limpahkan) (?:aja |saja )?(?:ke|kepada|sama) ${me}|tanggung jawab|i got this|leave it to me`,
    'tak (?:cekel|parani|mrono|mrana|tanganine?|openi|budh?al|jupuk|candak|garap|lakoni)',
    `tak ${handling}(?=.* (?:wes|wis|saiki|ae|wae|laporane) )|(?<= (?:wes|wis) )tak ${handling}`,
    `(?<!${no} )(?:punya|bagian) ${me}|(?<!${no} )(?:ke |biar )?${me} (?:aja|saja|wae|mawon)|(?:korban|anak|klien|pelapor)\\w* (?:(?:sudah|sdh|udah|udh) )?(?:bersama|sama|sm|dgn|dengan) ${me}`,
    'urang (?=nu |anu )|tindak ?lanjut(?:i|in|kan)?|handle by me',
  ],
  ['mungkin', `tak ${handling}`],
  ['tidak bisa', 'g(?:a|k|ak|ag)?b(?:isa|s)|s[ei]ng (?:bisa|sanggup|mau|mampu|nyak|dadi|nyidang|ada|dapa)'],
  ['tidak', 'tak|(?<=^ )t(?= $)'],
  ['ya', '8 ?6|(?:de)?lapan enam|on it|will do|count me in'],
  ['urus', 'do (?:it|this)'],
  [
    'jalan',
    '(?:ke|k) (?:rumah|rmh)|(?:bersama|sama|sm|dgn|dengan) korban\\w*|on (?:the|my) way|di ?depan rumah\\w*|d dpn rmh\\w*|(?:di|d) (?:jln|jalan)|(?:sudah|sdh|udah|udh) (?:dekat|deket)|(?:nyalain|naik|di|manasin) (?:motor|mobil)|(?:ke|di|teng|k) (?:sana|situ|tkp|lokasi|lapangan)|(?:siap )?siap (?:berangkat|brgkt)',
  ],
  ['', 'ya (?:allah|tuhan|ampun|gusti)'],
  ['insya', '(?:insya\\w*|in ?sha|in syaa?) ?allah'],
];

export const idioms: readonly (readonly [idiom: RegExp, meant: string])[] = phrases.map(([meant, ...alternatives]) => [
  new RegExp(`(?<= )(?:${alternatives.join('|')})(?= )`, 'g'),
  meant,
]);
