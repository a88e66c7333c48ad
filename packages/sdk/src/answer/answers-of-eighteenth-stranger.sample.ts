const listed = (texts: string): readonly string[] => texts.trim().split(/ \| |\n/);

/**
 * Invented answers of an eighteenth stranger, who read no rule: before clear cores (0463), 153 of 200 were read as meant. `Siap` and
 * `salah sambung pak` are left out, which older rules read as a yes and a no, and this stranger as neither.
 */
export const eighteenthYeses: readonly string[] = listed(`
Terima kasih infonya, saya tangani sekarang | Baik Bu, laporan saya terima dan saya tangani sendiri malam ini juga | Sendiri pun saya sanggup bu, saya berangkat | sy sanggup. otw | gak masalah bu, sy sanggup. skrg ke sana | Mangga bu, saya sanggup, langsung saya cek ke rumahnya sekarang
Siap ditangani oleh saya bu, saya sedang menuju ke rumah pelapor | Monggo saya saja yang menangani, rumah saya cuma beda satu gang | Sanggup bu, anak saya titip neneknya dulu, saya langsung jalan | Siap, laporan saya ambil alih. Anggota saya bawa dua orang ke lokasi sekarang
Laporan di wilayah saya, jadi saya yang tangani. Sekarang saya turun. | Sanggup Bu, shift saya baru selesai jadi bisa langsung ke sana | siap bu lurah, saya sanggup tangani, ini lagi manasin motor | aku sanggup kak, udah di motor nih | Sudah di lokasi bu, saya tangani ya | ok sanggup
Iye aye sanggup bu, deket ini mah, aye jalan dulu ye | Sanggup 👍 | bisaa, saya yg urus ya bu. tinggalin kerjaan bentar | sgp bu, sy jln skrg | udah biar saya aja bu yang urus, skrg saya kesitu | Maaf bu td hp di cas, iya saya sanggup menangani
Siap bu, tolong kirim alamat lengkapnya, saya sanggup dan sudah mau berangkat | Bisa saya tangani, tolong share lokasi. Saya sudah siap di motor. | Alhamdulillah lg free, saya sanggup mbak, langsung tak parani | Kasian anaknya, saya yang datangi sekarang bu, saya pegang laporan ini
Siap komandan, saya yang tangani, lokasi dekat pos saya | saya RT nya langsung bu, saya yang datangi sekarang bersama istri. Sanggup | Saya sanggup kok bu, ndak usah khawatir, saya langsung ke sana | iya bu bisa, sy yg tanggung jawab utk laporan ini | oke kak laporan ini aku yg ambil ya, jalan skrg
bisa pak bisa, saya tangani langsung malam ini | sanggup | siap sanggup pak, meluncur | bisa bu, sy yg pegang laporan ini | insya Allah sanggup, ini saya berangkat | Siap 86, saya merapat ke TKP | sanggup mas, td baru selesai antar anak skrg langsung kesana | sangup bu
gue aja yg tangani kak, deket kok dari kos | nggih pak saya sanggup, niki langsung budal | Wa'alaikumsalam, sanggup bu. Saya ajak pak hansip ke sana sekarang | bisa. saya berangkat 5 menit lagi, ganti baju dulu | bisa kak aku handle
Selamat malam, mohon izin, saya selaku petugas piket sanggup menangani laporan tersebut. | Ya, sanggup | SANGGUP PAK | Saya tangani. | maaf baru balas, tadi lagi sholat. Sanggup bu, saya jalan sekarang | saya ambil laporannya bu, kebetulan lagi di kantor kelurahan | oke sy tangani ya mbak 🙏
Izin, laporan kami terima, saya langsung menuju lokasi untuk penanganan. Bripka Hendra | Bapak sanggup nak, ini bapak pakai jaket dulu terus langsung ke sana | Sanggup bu guru, tadi kelas sudah bubar jadi saya bisa langsung berangkat | sanggup, minta alamatnya ya bu
walaupun lg kurang enak badan saya sanggup bu, rumahnya deket | Tidak apa-apa malam-malam bu, saya sanggup menangani | saya mampu bu, sekarang saya proses | Saya sanggup, nanti saya kabari perkembangannya setelah sampai | saya sdh dpn rumahnya bu, biar saya yg tangani | Sanggup pak. Bismillah 🙏🙏
saya terima tugasnya pak, berangkat sekarang | Kasus ini saya yang pegang, Bu. Segera saya kunjungi anaknya sore ini, sekarang saya siap-siap. | Iya saya sanggup, ini lg jalan ke sana | dg senang hati sy sanggup, lg otw ya bu | sanggup bu demi anak2 | gas saya tangani skrg bu
meski hujan saya tetep berangkat bu, sanggup | Sanggup. Saya ke lokasi sekarang. | Sanggup bu, saya tangani sekarang | Sanggup. Terima kasih infonya bu | Makasih bu, laporannya saya yang kerjakan, ini sudah di jalan | Muhun bu, sanggup. Abdi langsung ke lokasi ayeuna, sama pak RW
Baik saya kesana sekarang juga pak | sy bidan jaga tp ada pengganti, jd sy sanggup turun sekarang
`);

export const eighteenthNoes: readonly string[] = listed(`
tidak sanggup | gak bisa bu, lg di luar kota | Mohon maaf saya sedang dinas malam di RS, tidak bisa menangani | ngga bisa kak, lagi ujian 🙏 | Mohon maaf Pak, saya sudah tua dan lagi sakit, tidak sanggup malam-malam begini | nggak sanggup mbak, cari yang lain aja ya
Punten bu, teu tiasa, saya lagi di Garut sampai minggu depan | gw ga bisa, sorry banget. Lagi kerja shift malem | Mohon izin tidak dapat menangani, kami sedang pengamanan demo | tidak bisa bu, motor saya rusak dan jauh dari sini | sy sdh mengundurkan diri dr koordinator bln lalu, maaf tdk bisa
gabisa kak maap | nyerah bu, sy ga sanggup yg ini | ok bu tapi maaf saya gak bisa, lagi jaga ibu di rumah sakit | Siap bu, tapi mohon maaf saya tidak sanggup untuk laporan ini | maaf bu bukan saya ga mau, tp lg di perjalanan mudik, ga bisa | Aduh maaf, saya lagi umroh bu, tidak bisa
saya mundur dulu ya bu untuk yg ini, kondisi lagi drop | Nggak dulu bu, maaf ya | ga sanggup bu, saya takut sama bapaknya anak itu | hari ini saya ngajar full sampai sore, tidak bisa bu maaf | Saya di luar wilayah tugas bu, tidak dapat menangani. Mohon petugas lain.
Mohon maaf lahir batin bu, saya belum sanggup terima laporan sekarang | maaf sekali pak, bapak saya meninggal tadi pagi, saya tidak bisa | lagi banjir disini bu ga bisa keluar, maaf tidak sanggup | Sanggupnya sih pengen bu tapi tidak bisa, saya masih di Surabaya
jangan saya bu, saya lg ga bisa. maaf | Dengan berat hati saya tidak bisa menerima laporan ini, Bu. Semoga ada yang lain. | kagak bisa bu, aye lagi narik di Bekasi | maaf bu sy lagi opname | Saya sudah tidak jadi relawan bu, jadi tidak bisa menangani lagi
Maaf, untuk kali ini saya tidak sanggup. Sedang mendampingi kasus lain. | maaf blm bisa bu, istri sy mau lahiran | tdk bs pak sdg rapat di kecamatan sampai malam | Mohon dialihkan ke petugas lain, saya tidak sanggup | Tidak.
kami tdk sanggup, personil piket cuma saya sendiri dan tdk bisa meninggalkan pos | hamil besar bu sy, udah ga sanggup jalan jauh. maaf ya | Izin pak tidak sanggup, sedang isoman | enggak bisaaa, lagi nikahan adek 😭 maaf kak | maaf ga sanggup, anak lg demam tinggi | tdk sanggup pak
pengen bantu tapi bener2 ga bisa bu, lagi di bandara | maaf mbak saya absen dulu, ga bisa ambil laporan ini | wah ga bs nih mas, ban bocor di tol, kirim ke yg lain ya | Maaf bu, saya tidak sanggup | g bs bu | Pelakunya masih saudara saya bu, saya tidak bisa menangani ini
Maaf saya lagi cuti, tidak bisa tangani | Terima kasih infonya, tapi saya tidak bisa bu | ngapunten bu saya mboten saged, lagi ada hajatan di rumah | waduh maaf bu saya lagi di kampung, ndak bisa | saya nolak ya bu, sudah tiga laporan minggu ini, capek
Sepertinya saya tidak bisa bu, tolong ke yang lain saja | tak sanggup nak, bapak stroke ringan minggu lalu
`);

export const eighteenthNeither: readonly string[] = listed(`
Terima kasih infonya bu 🙏 | Siap pak, noted | laporan apa ya bu? | alamatnya dimana bu? RT berapa? | besok ya bu sy cek, skrg udah malem | Sanggup kalau ada uang bensinnya pak hehe | tanya istri dulu ya bu | tolong saya bu, suami saya mukulin anak saya sekarang | kak aku takut, jangan bilang mama ya
setau sy itu udah diurus polsek bu | coba hubungi Bu Siti, beliau lebih dekat | maaf ini nomor siapa ya, saya bukan petugas | ibu lagi di kamar mandi, hp nya ditinggal | Selamat Anda mendapat hadiah Rp50.000.000 dari Shopee, klik link berikut | Mama minta pulsa ke nomor ini ya penting | . | hmm
ya allah kasian bgt anaknya 😢 | ok | semoga ada yang sanggup ya bu | ya | sanggup atau tidak gimana maksudnya bu? | baik bu | bukannya itu wilayah Pak Darto? | iya bu sudah saya baca | lagi nyetir nanti sy baca | selesai jaga jam 7 pagi baru bisa ke sana bu | bisa besok pagi bu?
Ada surat tugasnya tidak bu? Tanpa surat saya tidak berani janji | temen saya si Rudi katanya sanggup bu | saya coba usahakan bu, blm janji | yg kemarin di Kelurahan sebelah gimana bu kelanjutannya? | korbannya umur berapa mbak | Hidup ini berat bu, kadang ga sanggup rasanya 😅
Sudah ditangani Bu Yanti dari tadi siang | Jangan ikut campur urusan keluarga orang, awas kalian | sudah sy forward ke grup relawan | kayaknya bisa sih bu, tp liat nanti ya | Saya teruskan ke Pak RW ya bu | P | sanggup apa ya pak, saya gak ngerti
Butuh dana cepat? KTP saja cair hari ini, WA 0812xxxx | Assalamualaikum bu apa kabar, lama ga ketemu | Sanggup bu? | Siapa yang sanggup tangani malam ini ya? | Pin BB dong wkwk | 🙏🙏🙏 | 👍 | stop kirim sms ke nomor ini | Tolong cepet ke sini, bapak mabuk bawa pisau
Dicek dulu bu kebenarannya, di situ sering laporan bohong | astaghfirullah, kok bisa ya bu | saya lihat jadwal dulu bu, nanti balas lagi | Ini anaknya, bapak lagi tidur. Nanti saya sampaikan | nanti saya kabari lagi ya, masih rapat | wkwkwk beneran nih bu? | Pak RT sudah otw ke sana kayaknya bu
sy sanggup tp jgn yg malam ini, minggu depan aja | honor bulan lalu kok belum cair ya bu | Mungkin agak sorean pak, kalau hujan reda | antara sanggup dan tidak bu, bingung saya | Mohon koordinasi dulu dengan Pak Lurah, menunggu arahan beliau | Selamat pagi semua, semangat beraktivitas 🌞
kalau ada yang nemenin saya sanggup bu | inalillahi... semoga cepat ditangani | sy monitor aja dulu dr sini ya | bentar ya bu | Ini siapa?
`);
