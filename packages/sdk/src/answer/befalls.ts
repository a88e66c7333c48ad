import listed from './words.json' with { type: 'json' };

const { ours, hours, ...words } = listed.befalls;
type Words = Readonly<Record<keyof typeof words, string>>;
const {
  writer,
  adverbs,
  benign,
  mishaps,
  vehicles,
  broken,
  forced,
  strangers,
  thereIs,
  places,
  once,
  teams,
  otherTeams,
  elsewhere,
} = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, `(?:${list.replaceAll(' ', '|')})`]),
) as Words;

/** Hands something over, in an order: `alihkan`, `tolong dioper`, `kirimin`. */
const handOver =
  '(?:di)?(?:alih|oper|lempar|kirim|serah|terus|limpah|pindah|rujuk|kasih|kasi|bagi|kembali|forward|salur)(?:kan|kn|in|i|ke|no|ken|keun|aken|ka)?';
/** To somebody else, and to no place that the writer is asked for. */
const toAnother =
  '(?:ke|k|ka|kepada|kpd|pada|sama|sm|buat|untuk|utk|nang|dateng|maring|kanggo|ka) (?!(?:saya|sy|aku|gue|kami|kita|sini|situ|wa|hp|nomor|no|lokasi|tkp|rumah|anaknya|korban)(?: |$))';
const thing =
  '(?:(?:ini|itu|saja|aja|dulu|dl|nya|kode|k7q|laporan|laporannya|kasus|kasusnya|tugas|tugasnya|lah|deh|ya|segera|langsung|\\|) )*';
const notOrdered =
  '(?<! (?:saya|sy|aku|kami|kita|jangan|jgn|tidak|tdk|ga|gak|nggak|usah|perlu|akan|sudah|sdh|udah|mau|yang|yg|habis|abis|setelah|sambil) )';
const polite =
  '(?:(?:tolong|tlg|mohon|mhn|coba|silakan|silahkan|harap|minta|ya|iya|oke|ok|baik|siap|pak|bu|mas|mbak|bang|ndan|sip|nggih|inggih|monggo|mangga|izin|maaf|yo|ayo|dong|segera|langsung|k7q) )*';
const wentOn =
  '(?:jalan|berangkat|otw|meluncur|merapat|kesana|menuju|turun|tangani|urus|gantikan|handle|hadapi|sanggup|siap)';

/** Says that the writer comes hours later, on another day, or after something else. */
const later = [
  ' (?:saya|sy|aku|sanggup|siap|otw|jalan|kesana|pak|bu|ambo|pukul|tanggal|tgl) (?:besok|bsk|lusa|sesuk|isukan|beko|mengko) (?:$|\\|)| (?:pukul|tanggal) \\d+ (?:$|\\|)|\\| (?:beko|mengko|sesuk|isukan|besok|nanti nanti) (?:\\p{L}+ ){1,2}(?:meluncur|pai|kesana|jalan|mangkat|berangkat) (?:$|\\|)|\\| pagi pagi | tunggu (?:saya|aku) (?!(?:di|ya|datang|pak|bu|sampai) (?!sembuh))',
  ` (?:${hours}) (?:lagi|lg|maning) `,
  ' (?:habis|abis|bar|bubar|sehabis|setelah|sesudah|beres|rengse|bakda) (?:ini|iki|ieu|niki) ',
  `(?:^|\\|) ${once} (?!ini )\\p{L}+ ${writer} `,
  "^(?!.* (?:sekarang|skrg|skrang|skarang|skg|saiki|sakniki|siki|ayeuna|kini|(?:malam|mlm|pagi|siang|sore|hari|saat) ini|langsung|lgsg|segera|otw|meluncur|merapat) ).* (?:besok|bsk|bsok|esok|lusa|sesuk|sesok|benjang|enjing|ngenjing|benjing|bisuak|isuak|marsogot|isuk|senin|selasa|rabu|kamis|jumat|sabtu|(?:minggu|bulan|tahun|pekan|lain) depan|(?:hari|malam) (?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)|isukan|tomorrow|later|mengko|mengke|mangke|engke|engko|beko|mani) ",
  ` (?:habis|abis|bakda|setelah|sesudah|sehabis|selepas|kelar|bar|bubar) (?!ini |jadi )\\p{L}+ (?:insya\\w* )?${writer} `,
  ' dulu (?:\\| )?baru (?:bisa |boleh )?(?:jalan|berangkat|ke|kesana|meluncur|otw|tangani) | baru (?:bisa|boleh) (?:jalan|berangkat|kesana|meluncur|otw|tangani) ',
].map((pattern) => new RegExp(pattern, 'u'));

/** Names others or another time, as people do who go themselves too. */
const inDoubt = [
  ' mereka | pelaku(?:nya|ne|na)? | saya wali (?:dari )?(?:anak|dia|korban)| (?:jalan|pergi|ikut|main) (?:sama|bareng|ke) (?:aku|saya|gue|gw) (?:yuk|yok) ',
  ` biar (?!${writer} |kita |gue |saye |sayo |ulun |sa |katong |awak |tiang |titiang |unda |nyong |kula |sama saya )(?:\\p{L}+ ){1,3}(?:yang|yg|aja|saja|wae|ae|nu|sing|nan|nang) | biar (?:yang|yg) `,
  ' (?:waktu|ketika|semasa|sewaktu|selagi|saat|pas|zaman|jaman) (?:(?:masih|msh|jadi|saya|sy|aku) )*(?:masih|msh|jadi|sehat|muda|menjabat|dinas|aktif) | (?:masih|msh) (?:(?:jadi|pak|bu) )*(?:rt|rw|lurah|kades|kader|relawan|petugas|muda|kecil|sehat|kuat|menjabat|aktif) ',
  ' (?:nunggu|tunggu|menunggu|menanti|nenggo|ngantosan) (?:izin|ijin|kabar|surat|perintah|arahan|jemputan|istri|suami|hujan|sembuh|bos|atasan|pak|bu|di) ',
  ' (?:sing|yang|yg) (?:liyane|lian|lebih (?:dekat|dkt|muda)|dekat (?:saja|aja)) | (?:urang|wong|orang|jalma|anak|pak|bu) (?:lain|len|liyan) ',
].map((pattern) => new RegExp(pattern, 'u'));

const patterns = [
  // An order to hand the report over, or an errand; `ya` and `oke siap` behind it are politeness.
  ` ${notOrdered}${handOver} ${thing}${toAnother}`,
  ` ${notOrdered}${handOver} ${thing}(?:pak|bu|mas|mbak|bang|pos|regu|unit|tim|piket|petugas|polsek|polisi|dinsos|tetangga|orang|yang|yg|rt|rw|lurah|kader|babinsa) `,
  `(?:^|\\|) ${polite}titip(?:kan|in)? ${thing}${toAnother}`,
  ` ${toAnother}(?:\\p{L}+ ){1,3}(?:(?:saja|aja|ya|\\|) )*${notOrdered}${handOver} `,
  `(?:^|\\|) ${polite}${handOver} (?:(?:saja|aja|dulu|lah|deh|ya|oke|siap|sip|baik|pak|bu|k7q|\\|) )*$`,
  `(?:^|\\|) ${polite}(?:suruh|suruhen|utus|perintahkan|tugaskan|minta tolong|mintakan|tanya|tanyakan|tanyain|takon|hubungi|kontak|telpon|telepon|telp|panggil|panggilkan|bilang|bilangin) ${thing}(?:(?:ke|sama|kepada) )?(?:pak|bu|mas|mbak|bang|pos|regu|unit|tim|piket|petugas|polsek|polisi|dinsos|tetangga|orang|yang|yg|rt|rw|lurah|kader|babinsa|bhabin|anak|suami|istri|adik|kakak|pihak) (?![^|]* (?:saya|sy|aku|kami) )`,
  `(?:^|\\|) ${polite}(?:belikan|beliin|beli|ambilkan|ambilin|antarkan|antarin|anterin|bawakan|bawain|simpan|simpankan|simpenin|cetak|cetakkan|print|fotokopi|taruh|taruhkan|tempel|tempelkan|hapus|buang|setorkan|masakkan|jemputkan|carikan|cariin|catatkan|salin|bacakan) (?![^|]*(?<= )(?:saya|sy|aku|kami) )`,
  ' (?<!(?:dari|dr|di|dekat|deket) )(?:pos|posko|regu|tim|unit|kelurahan|desa|petugas|piket|rt|rw) (?:sebelah|lain|tetangga|seberang) ',
  `(?:^|\\|) ${polite}(?:${toAnother}(?:\\p{L}+ ){1,3}(?:(?:saja|aja|ya|\\|) )*titip(?:kan|in)?|titip(?:kan|in)? ${thing}(?:pak|bu|mas|mbak)|(?:pak|bu|mas|mbak) \\p{L}+ (?:${handOver}|titip(?:kan|in)?)) `,
  ` (?:${handOver}|titip(?:kan|in)?) ${thing}pihak `,
  ' (?:alasan|tolak) (?:(?:saja|aja|ya|oke|siap|puji|baik|laksanakan|pak|bu|\\|) )*$|\\| (?:untuk|utk|buat) (?:pak|bu|mas|mbak) \\p{L}+ (?:(?:saja|aja|ya) )*(?:$|\\|)',
  // What a clause behind the yes leaves to others, or calls done.
  ` siap pihak jalan | saya pihak (?:\\||$)| (?:ke|k|kepada|mau|dulu|segera|otw|perlu|biar) pihak (?!(?:desa|kelurahan|sekolah|keluarga|rt|rw|polisi|polsek|uptd|lpa) )| pihak (?:dulu|pihak|saja|aja) | (?:sanggup|siap|bersedia|tangani) .*\\| pihak (?:\\||$)`,
  ` (?:piket|petugas|anggota|regu|menantu|adik|anak|suami|istri) (?:(?:malam|pagi|siang|saya|jaga) )?(?:yang|yg) ${wentOn} | (?:pak|bu) (?!(?:saya|sy|aku|kami) )\\p{L}+ (?:yang|yg) ${wentOn} | tapi (?:yang|yg) ${wentOn} | (?:otw|berangkat|jalan) (?:adik|anak|suami|istri|menantu) `,
  ' (?:pak|bu|mas|mbak|bang) \\p{L}+ (?:(?:td|tadi) )?(?:bilang|ngomong|kata) ',
  // The writer is held up, busy with another, or only half meant it.
  ' (?<! (?:tidak|tdk|gak|ga|nggak|ndak|ora|tanpa) )(?:berhalangan|halangan hadir) ',
  '\\| (?!.* (?:tapi|tp|meski|walau|walaupun|tinggal|saya tinggal|selesai|beres) )(?:\\p{L}+ )*?(?:jauh (?:banget|bgt|sekali|amat|pisan)|(?:lagi|lg|sedang|masih|ada) (?:ada )?(?:liburan|dampingi korban lain|kontrol|tugas lain|jaga|shift|di luar(?: kota)?|naik gunung|hajatan)|hajatan|naik gunung) ',
  ' pegang (?:dua|tiga|empat|lima|banyak|beberapa|\\d+) (?:kasus|laporan|korban) ',
  '\\| +(?:(?:waduh|aduh|wah|mohon) )*maaf (?:(?:banget|bgt|sekali|ya|pak|bu|mas|mbak|bang|kak) )*$',
  "(?:^|\\|) (?:aja|ojo) (?:aku|nyong|inyong|kulo|kula) | te'ya ",
  ' bisa jadi (?:$|\\|)| (?<! lain )(?:standby|monitor|pantau) (?:dulu|saja|aja) (?:$|\\|)|(?:^|\\|) bubar jalan | jadi (?:saya|aku) (?:nih|ini) (?:yang|yg) ',
  ' (?:bensin|bensinnya) (?:(?:lagi|sudah) )?(?:kosong|habis|abis) |(?:^|\\|| saya| bu| pak) di igd ',
  ' siap (?:nongkrong|pakai|saji|antar|sedia payung|terima pesanan|jual|dengar|mendengar|mendengarkan|menyimak|ditemani|dijemput) ',
  // Goods are fetched, others are told, or nothing is done yet.
  ' (?:ambil|bawa|antar) (?:motor|mobil|kue|beras|barang)(?:nya|ku)? (?:saya |aku |dulu )?(?:$|\\|)|(?:^|\\|) (?:saya|sy|aku) (?:kabari (?:pak|bu) \\p{L}+|siap siap|urusan) (?:$|\\|)',
  // Another hour or day is meant.
  // The writer is a party, a driver, or copies what the message said.
  ' (?:saya|sy|aku) (?:yang|yg) (?:(?:di|dalam|ada di) (?:dalam )?(?:laporan|kasus)|lapor|melapor|melaporkan) | (?:saya|aku) (?:si )?pelapor | (?:jadi|menjadi|adalah) korban | itu saya (?:$|\\|)| (?:anak|istri|suami) (?:saya|aku) sendiri ',
  ' (?:saya|aku) (?:perlu|butuh|minta|mau|ingin) di(?!(?:temani|dampingi|antar|kirimi|kabari|beri|jemput) )\\p{L}+ | (?:perlu|butuh) (?:petugas|relawan|polisi) |(?:^|\\|) (?:urus|tangani|bantu) (?:saya|aku) (?:$|\\|)| (?:hajar|gebuki|habisi) ',
  ' pak ojek | sesuai titik | banjir (?:sampai|sampe) | nomor (?:warung|toko|orang) | (?:perjalanan|tugas) dinas | (?:otw|jalan) jemput (?:anak|istri|suami) | (?:otw|jalan|pulang) home ',
  ' (?:balas|ketik) (?:siap|sanggup) (?:untuk|utk|jika|kalau|bila) | (?:ini|itu) contoh | (?:saya|aku) bilang (?:siap|sanggup) | (?:yang|yg) (?:ngetik|nulis|balas|jawab) | semangat (?:kak|ya|pak|bu) (?!(?:.* )?(?:saya|sy|aku|kami) )',
  ` (?:saya|sy|aku) (?:jalan kaki )?(?:ke|k) (?:dokter|${elsewhere.slice(3, -1)}) | (?<! (?:saya|aku|aja|saja) )(?:yang|yg) jaga (?:kesana|jalan|segera) | (?:saya|aku) (?:sanggup|siap) nanti (?:$|\\|)| jaga (?:warung|toko|kios|lapak) |(?:^|\\|) (?:saya|sy|aku) titip (?:ke|sama|kepada) (?!saya|aku)`,
  ' (?:mohon|mhn|tolong|tlg|minta) (?:(?:segera|langsung|agar|untuk) )*di(?:tangani|urus|proses|tindaklanjuti) ',
  // The writer is taken, forced or hit: a passive, if no place and no company is named.
  ` (?<! (?:ku|oleh|dening) )${writer} (?:${adverbs} )*(?:di(?!${benign})\\p{L}{3,}|${mishaps}) `,
  `(?:^|\\|) (?:${adverbs} )*di${forced} `,
  // The writer's vehicle is broken.
  ' (?<! (?:ada|tidak) )halangan (?:tempat )?(?:kesana|menuju) ',
  ` ${vehicles}(?:nya|ku|e)? (?:(?!tidak|ga|gak|nggak)\\p{L}+ ){0,2}${broken} (?!.* (?:beres|pihak|ditambal|dibenerin|diperbaiki) )`,
  // Somebody is at the writer's place, or a door is locked.
  ` ${strangers}(?:nya|na|e)? .*(?:${ours}) | (?:${ours}) (?:.* )?${strangers} | ${thereIs} ${strangers} `,
  ' pintu(?:nya)? (?:\\p{L}+ ){0,2}di(?:gembok|kunci|gedor|dobrak)| dikunci dari luar ',
  // The writer comes hours later, or after something else.
  // The writer flees.
  ' (?:pergi|keluar|lari) (?:\\p{L}+ )?dari (?:sini|\\p{L}+ ini) ',
  // Another report or another time is meant.
  ' lain (?:waktu|kali|hari|kesempatan) | (?:laporan|kasus|yang|yg) (?:berikut|selanjut|sebelum)nya | (?:yang|yg) (?:tadi|kemarin|kmrn|lain|itu|rt|rw|besok) .*(?:yang|yg) ini (?!(?:biar )?(?:saya|sy|aku|gue|kami) )',
  ' sanggup dulu .* sekarang | dulu(?:nya)? .* sekarang (?:sudah|sdh|udah|udh|tidak|tdk|ga|gak|nggak) ',
  // The writer is close to the accused, or goes along with somebody.
  ' (?:sama|bareng|barengan|karo|jo|jeung|deng|ikut|melu|ngiring|dengan|dgn|sm) (?:orang|urang|wong|jalma|bos|om|tante|calo|agen|dia|mereka|dong|pacar) ',
  // The writer came before, goes elsewhere, takes a child for themselves, or has something to sell.
  ' waktu (?:itu|iku|kuwi) | (?:tangani|urus|bereskan) (?:(?:dan|sudah|sdh|\\|) )*(?:selesai|beres|tuntas) ',
  ` (?:ke|ka|k|di|menuju|nuju|nang|menyang) ${places} `,
  ' (?:ambil|bawa|pegang) (?:anak|dia|bocah)\\p{L}* (?:itu |ini )?(?:buat|untuk|utk) |^ siap siap |(?:^|\\|) (?:masih )?read[iy] (?:kak |gan |sis |stok |bu |pak )*$',
  // Another day is meant, and not this one.
  // What was so is so no more, or is let be.
  '(?:^|\\|) (?:tapi |tp )?(?:semua |yang )?(?:itu|iku|eta|kuwi|tu|tadi|janji(?:nya)?|cerita(?:nya)?)(?: (?:kan|mah|tapi|cuma|hanya|semua|ceritanya))* (?:dulu|dl|dlu|dolo|dahulu|kemarin|kmrn|wingi|tadi|waktu|pas|zaman|jaman|biyen|cerita|tahun|bulan|minggu|masa|sebelum) ',
  ' (?:dari|dr|untuk|utk) (?:kata |bilang )?(?:siap|sanggup|bersedia) (?!(?:saya|sy|aku|kami) )(?<! (?:saya|sy|aku|kami) .*)',
  ` (?:otw|otewe|jalan|berangkat|pergi|meluncur|menuju|mangkat|indit) (?:(?:ke|ka|k|nang|neng|menyang|dateng) )?${elsewhere} `,
  ' (?:tinggalkan|tinggalin|tinggal|tutup|lepas|lepaskan|lewatkan|lupakan) (?:(?:saja|aja|dulu) )?(?:laporan|kasus|tugas|ini|itu|anak|korban|nomor)',
  ' yang lain (?:(?:saja|aja|pak|bu|ya) )*(?:$|\\|)| surat (?:saya|sy|aku|kami) (?:ambil|terima|bawa) ',
  ' (?:dulunya|tadinya|awalnya|semula|mulanya) (?!.*(?:tidak|tdk|ga|gak|nolak|ragu|takut|sakit|mau) )',
  ' (?:kalau|kalo|klo|kl|jika|bila|asal|andai) (?:ada|dapat|dikasih|diberi|dibayar|diizinkan|dijemput|sembuh|sehat|sempat) ',
  ' (?:jawaban|balasan|kata|ketikan|tulisan|omongan)(?:nya)? (?:si )?(?:adik|suami|istri|anak|pak|bu|orang|teman|dia|bapak|ibu|kakak) | (?:kasih|kasihkan|berikan|oper|operkan|serahkan|lempar) (?:(?:ke|kepada|buat|untuk|sama) )?(?:pak|bu|mas|mbak|bang|orang|yang) ',
  ' biarkan (?!(?:saya|sy|aku|kami|biar) )',
  // Others go.
  `(?:^|\\|) (?:orang|org|wong|urang|jalma|jelema|mereka|beliau)(?: (?:itu|tu|eta|iku|kae))? ${writer} `,
  ` tim ${otherTeams} | ${teams} ${writer} (?:yang|yg) `,
  // Somebody touches another.
  ' [mp]egang [mp]egang | gr[ae]pe ',
  // Somebody else answers, or is spoken of where nobody says `I`.
  ' (?:ini|iki|ieu|niki) (?:si )?(?:adik|adek|anak|istri|suami|ibu|bapak|kakak|saudara|ponakan|keponakan|mertua|sopir|pembantu|teman|temen|bojo)(?:nya|ne|na|e) (?:(?:pak|bu|ya) )*(?:$|\\|)',
  `^(?!.* ${writer} ).* (?:pak|bu|mas|mbak|bang) \\p{L}+ (?:nya |e )?(?:lagi|lg|masih|msh|sedang|sdg|baru) (?:di|ke|tidur|sakit|mandi|kerja|rapat|sholat|solat) `,
  // Somebody else is to act, or acts.
  // The writer comes after something else, or waits for a word.
  // The writer goes elsewhere, or stays at home.
  ' (?:going|way|go) home | berangkat (?:ke )?(?:sekolah|haji|kantor) | (?:otw|merapat|meluncur) (?:ke )?(?:kantor|warung) (?:$|\\||pak|bu)| di rumah (?:saja|aja|wae|mawon|sajo) (?!.* (?:saya|sy|aku) )| (?:sampai|sampe) (?:di )?rumah (?:sudah )?(?:$|\\|)',
  // The writer looks on.
  ` ${writer} (?:cuma |hanya |tinggal )?(?:pantau|memantau|monitor|simak|menyimak|pikir|mikir|coba (?:dulu|tanya|lihat|pikir|hubungi)|tunggu|menunggu|teruskan) (?!.* ${writer} (?:yang|yg) )`,
  // The writer handles what is no report.
  ' (?:urus|ngurus|jemput|antar|nganter|anter|ambil|bawa|tangani|layani) (?:anak (?:saya|sy|aku|sekolah)|istri|suami|warung|kebun|sawah|masakan|dapur|orderan|pesanan|penumpang|paket|beras|rumah (?:saya|sy|aku)) | beras (?:saya|sy) ',
  // It was done before, or by others.
  ' (?:kemarin|kmrn|wingi|kamari|semalam|tadi malam) (?:\\p{L}+ )?(?:sudah|sdh|wis|udah|hudah) ',
  ' (?:sudah|udah|sdh|wis) (?:selesai |beres )?(?:pihak|ditangani|diurus|dibawa) ',
  // The writer is half ready.
  ' (?:setengah|hampir|kurang|baru) (?:hati )?(?:siap|sanggup) | jauh dari (?:siap|sanggup) ',
  // The answer is an order to others, or wonders at its own.
  '(?:^|\\|) (?:ambil|tangani|urus) sendiri (?!saya|sy|aku)| (?:silakan|silahkan|coba) (?:bapak|ibu|pak|bu|hubungi|kontak) ',
  '(?:^|\\|) (?:kok|koq|masa|emang) (?:saya|sy|aku) ',
].map((pattern) => new RegExp(pattern, 'u'));

/** Tells whether the words say what befalls the writer, that they come too late, or that others go. That is never a yes. */
export function befallsIn(words: string): boolean {
  return befallsSurely(words) || isInDoubt(words) || comesLaterIn(words);
}

/** Tells the same, whatever an answer says of the time, and of others who may go along. */
export function befallsSurely(words: string): boolean {
  return patterns.some((pattern) => pattern.test(words));
}

/** Tells whether respelled words name others or another time, as people do who go themselves too. */
export function isInDoubt(words: string): boolean {
  return inDoubt.some((pattern) => pattern.test(words));
}

/** Tells whether respelled words say that the writer comes later. */
export function comesLaterIn(words: string): boolean {
  return later.some((pattern) => pattern.test(words));
}
