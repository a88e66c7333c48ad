const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/** Invented answers of a ninth stranger, who read no rule: at the first measure 56 of 75 yeses and 41 of 55 noes were understood. */
export const ninthYeses: readonly string[] = listed(`
siap
Siap 🙏
SIAP
siap pak, saya tangani
Siap bu, saya yg handle
siap komandan
Siap ndan, 86
sy siap
saya bersedia
Bersedia
iya saya bersedia, mohon alamat lengkapnya
insya Allah siap
Bismillah, siap
siaap
siapp 💪
Siap laksanakan
Siap, meluncur
otw ya
ok siap saya kesana skrg
Baik, saya tangani
baik bu saya ambil
Bisa pak
bisa, ini sy berangkat
bisa mbak, kebetulan saya dekat situ
Iya bisa
iya pak saya yang urus
ya saya tangani
Sya siap tangani kak
saya ambil kasusnya
aku aja yg ambil
biar saya yang tangani
Assalamualaikum, siap bu. Saya dampingi korbannya
wa'alaikumsalam siap pak saya tindaklanjuti sekarang
siap tangani, minta kontak pelapornya dong
Sip, saya pegang
oke saya handle ya
oke siap, 15 menit lagi saya sampai lokasi
siap. sy ajak Bu Siti kader PKK skalian
Siap saya bersama babinkamtibmas menuju lokasi
Ijin, siap menangani
Mohon izin, unit kami siap menangani, anggota sudah digerakkan
Siap 4821
4821 SIAP
siap kak. maaf baru bales td lg nyuci
maaf telat balas, saya siap ya bu
SIAP, SAYA RT NYA JADI TAU RUMAHNYA
siap mas walaupun lagi hujan deras ini
sipa
Siao
sisp pak
siyap
saya sanggup
Sanggup pak, tolong share loc
insyaallah saya bisa tangani malam ini juga sekarang jalan
saya mau, kirim datanya
gas, saya turun skrg
halo selamat malam ini saya Pak Budi iya saya siap menangani ya terima kasih
iya bu saya siap saya langsung ke rumahnya sekarang sama istri saya biar anaknya tidak takut
Siap, pekerja sosial kami saya sendiri yang turun
Bisa, serahkan ke saya
Laporan sy terima dan saya tangani
diterima, saya langsung ke TKP
nggih siap pak
Inggih bu, kulo tangani
siap mas, tak parani saiki
nggeh kulo saged
muhun siap pak, ku abdi ditangani
siap kang, abdi angkat ayeuna
iyo siap da, ambo yang pai
siap pak ketua, beta yang urus
iyo sa siap, sa jalan sudah
iye siap, saya tanganimi ini puang
tiang siap, langsung ke lokasi
olo siap, sengko' se nangane
saya siap to, sa turun sekarang
`);

export const ninthNoes: readonly string[] = listed(`
tidak
TIDAK
Tidak bisa
tidak bisa pak maaf 🙏
maaf tdk bisa
gak bisa bu
ga bs kak, lg kerja
Maaf saya sedang di luar kota
nggak bisa mas, anak saya sakit
tdk
gk bisa
Mohon maaf belum bisa bu, sedang opname
maaf sy tidak sanggup
Mohon maaf saya tidak bersedia
Maaf kali ini saya ga bisa ya, coba yg lain
skip dulu ya kak
ndak bisa pak
enggak deh, kasus kemarin aja blm kelar
Bukan wilayah saya
maaf itu bukan kelurahan saya pak
Saya sudah tidak jadi RT lagi
saya udah bukan relawan sejak tahun lalu
Saya sudah pindah tugas, bukan di PPA lagi
Maaf bukan kewenangan kami
mohon maaf bu saya lagi cuti melahirkan
Ijin komandan, tidak bisa, sedang pam pertandingan bola
lagi di RS nungguin ibu, gak bisa
tidak bisa, motor mogok
Tidak bisa. Pelakunya masih sodara saya, ga enak
Saya kenal keluarganya, lebih baik orang lain saja
maaf jgn saya
Cari yang lain saja pak
tolong alihkan ke yg lain, saya ga sanggup
tidk bisa
tida bisa pa
TDK BISA, LAGI SIDANG
nggak dulu
Maaf pak, saya berhalangan
sedang sakit mohon maaf tidak bisa dulu
Ga bisa, ini di kapal sinyal jelek
off duty bu, ga bisa
saya menolak
tidak bersedia, terlalu bahaya
takut saya pak, ga berani. tidak ya
mohon maaf dengan berat hati saya tidak bisa menangani laporan ini karena masih mendampingi dua kasus lain
saya belum pernah ikut pelatihan, jadi tidak bisa bu
maaf kak aku ga bisa, lg ujian skripsi 😭
Tidak bisa malam ini, coba Pak Budi
mboten saged bu, ngapunten
ora iso mas, lagi nang Suroboyo
teu tiasa pak, punten nuju di Bandung
indak bisa do pak, ambo di kampuang
tra bisa kaka, sa ada di kampung jauh
seng bisa bu, beta ada di Ambon
tidak bisaka pak, sakitka
`);

export const ninthNeither: readonly string[] = listed(`
ok
oke
👍
🙏
🙏🙏 terima kasih infonya
noted
Noted bu
diterima
Laporan diterima
Info diterima, terima kasih
baik
Monitor
dicatat pak
Terima kasih
ini siapa ya?
maaf ini dgn siapa
Ini di RT berapa?
alamat lengkapnya dimana bu
anaknya umur brp?
Ini penipuan bukan?
TPPO itu apa pak
kok saya yg dihubungi?
Sudah lapor polisi belum?
sudah saya laporkan ke polsek
sudah ditangani polisi kemarin pak
Sudah ditangani Pak Budi
Bu Siti aja yg deket situ
sebentar ya
saya tanya pak lurah dulu
nanti saya kabari
Salah sambung
maaf salah nomor
saya lagi nyetir, nanti saya telp
Astaghfirullah 😢
ya Allah kasihan sekali anak itu
Tolong saya
tolong pak ada orang mau dobrak rumah saya
pak bantuan sembako bulan ini kapan ya
Besok rapat jam berapa bu?
?
Terima kasih telah menghubungi kami. Saat ini kami sedang di luar jam kerja, pesan Anda akan kami balas pada hari kerja pukul 08.00-16.00
Hp nya dipegang anaknya om, bapak lagi tidur
Waduh
nuwun infone
kerso pinarak pak?
besok pagi saya siap
siap kalau ada temannya
bisa, tapi nanti habis magrib ya
siap, Pak Budi yang berangkat
Siap salah komandan
siap, laporan dicatat
Siap monitor
siapa yang lapor?
saya siap mendoakan
Siap, sudah diteruskan ke Polres
bersedia, asal ada surat tugas dulu
siap nanti saya sampaikan ke pak RW
kalau tidak ada yang lain saya bersedia
Balas pesan ini: SIAP bila Anda menangani, TIDAK bila tidak bisa.
SIAP atau TIDAK ini maksudnya gimana bu?
Kalau saya balas siap trus harus ngapain?
Pak Budi bilang dia siap
saya siap makan dulu
belum siap, tunggu saya pikir dulu
siap gak ya 😅
Terima kasih, tim kami siap melayani Anda 24 jam. Pesan ini dibalas otomatis
siap bu, ralat, tunggu saya cek jadwal dulu
Pasukan dari Polsek sudah siap di lokasi
mungkin bisa, sy lihat dulu
bisa minta alamatnya?
`);

export const ninthTrickyNoes: readonly string[] = listed(`
siap tapi saya lagi di Kalimantan, tidak bisa ke sana
siap sih siap, tapi kaki saya patah jadi ga bisa
Siap bu, mohon maaf saya sedang dirawat di RS
siap, tapi bukan saya ya bu
bisa sih, kalau saya belum pensiun hehe. skrg udah bukan saya
harusnya saya siap, tapi anak demam tinggi
kemarin saya siap, hari ini tidak
siap mundur dari relawan pak
bisa kalau Kel. Dinoyo, kalau Mojolangu bukan wilayah saya
bersedia? ya enggak lah
siap ga siap ya tetap tidak bisa pak, saya di laut
`);

/** Holds the words of a yes, and is none. */
export const ninthTraps: readonly string[] = listed(`
siap, Pak Budi saja yang menangani
siap bu, nanti tim LPA yang turun menggantikan saya
siap bersama Bu Siti, tapi Bu Siti yang pegang, saya cuma antar
siap 5 jam lagi
saya siap 600 menit lagi
siap, 3 hari lagi saya sampai
siap minggu depan
"siap" kata Pak Budi tadi
Bu Siti: siap, saya tangani
Pak RT jawab siap saya tangani gitu katanya
siap disuruh siapa?
Siapa menangani?
siapa saya tangani?
siap saya teruskan ke kanit
siap saya sampaikan ke Pak Lurah Mojolangu
siap saya carikan orang
siap saya bantu share di grup
siap menerima arahan
siap menunggu perintah
siap petunjuk
siap menyimak
siap terima kasih infonya
siap dimengerti
Siap, sudah saya baca
siap saya pelajari dulu
siap saya pertimbangkan
siap, polisi sudah menangani dari tadi
siap, anaknya sudah dibawa Bu Siti ke shelter
siap saya tangani kalau diizinkan suami
saya siap jika ada kendaraan jemputan
siap asalkan ada biaya transport
siap bila dibutuhkan
siap kapan saja kalau diminta, skrg masih nunggu kabar istri
tadinya siap, skrg ragu
siapin dulu suratnya
siapkan ambulans!
siap siap ya warga, banjir mau datang
nasi kotaknya sudah siap bu 50 bungkus
mobil siap, sopirnya yang belum ada
saya siap tidur ini pak, kenapa ya
saya siap dipecat kalau ini bohong
apakah saya harus siap?
saya bisa apa pak?
bisa bisanya ada orang jual anak
bisa jadi itu tetangga saya
bisa ditangani siapa ya yg deket?
bisa besok aja ga?
bisa, lusa
bisa tapi bukan yang ini, yang Kel. Lowokwaru kemarin
bisa tlp saya?
yang bersedia sudah ada, Pak Budi
Saya bersedia jadi saksi saja
bersedia bantu doa dari jauh
iya benar itu tetangga saya
iya saya sudah dengar beritanya
ya saya sendiri, ada apa?
iya nanti
ok bu Siti otw katanya
otw pulang kerja nih, ada apa bu
otw Surabaya, nanti dikabari
meluncur ke TKP polisinya bu
saya tangani yang 4790, yang 4821 belum tau
saya tangani dulu kerjaan kantor ya
saya ambil anak sekolah dulu
saya ambilkan datanya
sipa ya ini?
siang bu
sia-sia lapor, pelakunya orang kuat
Diteruskan: [Kawal 4821] ... jawab SIAP ya teman2
tidak bisa keluar rumah, tolong, dia jaga di depan pintu
saya tidak bisa bicara sekarang, dia ada di sini
tdk bisa bergerak kaki saya diikat
gak bisa napas tolong
tidak bisa telpon polisi tolong telponkan
saya ga bisa pulang paspor saya ditahan bos
tolong jangan bilang tidak, anak saya dibawa orang
tidak aman disini pak
tidak apa-apa
gapapa bu
ndak papa mas
tidak apa2 kok kalau malam
tidak masalah sih, tp jelasin dulu
tidak tahu
gak ngerti maksudnya bu
tidak jelas pesannya
Tidak bisa dibuka linknya
ga bisa kebaca, kirim ulang
tidak bisa ditunda ini pak, harus cepat ada yg kesana!
tidak bisa dibiarkan!
Kalau saya tidak bisa siapa yang gantikan?
kenapa tidak polisi aja yang kesana?
tidak bisa orang lain dulu?
boleh tidak saya ajak istri?
bahaya tidak?
Pak Budi tidak bisa katanya
Bu Siti lagi sakit, tidak bisa
bukan saya tidak mau, tapi bingung caranya
bukannya tidak bisa bu, tunggu dulu
tidak mungkin saya diam saja, tapi harus tanya atasan dulu
saya tidak bilang tidak bisa
belum tentu tidak bisa
tidak menutup kemungkinan, saya lihat nanti
bisa tidaknya nanti saya kabari
tidak janji ya
anaknya tidak bisa jalan pak, dipukuli bapaknya
korbannya tidak mau keluar kamar, takut
saya takut pak dia bawa parang, tidak bisa lari
mboten nopo-nopo bu
ora ngerti aku mas, iki opo?
`);

/** Invented answers of a tenth stranger, who read no rule: at the first measure 62 of 75 yeses and 49 of 55 noes were understood. */
export const tenthYeses: readonly string[] = listed(`
SIAP
siap budhal pak, tak tandangi
siap pak
Siap bu
siap kak
Siap 🙏
Siap bu, langsung saya tindaklanjuti
Siap menangani
siap, saya tangani
Siap laksanakan
Siap komandan
siap 86
86 siap
Siap ndan, kami tangani
siap saya yg handle
Siap, sy meluncur
Bersedia
Saya bersedia
bersedia bu
Ya saya bersedia menangani
iya siap
Ya siap
Ya, siap menangani 🙏
ya bisa
Bisa pak
bisa, saya ambil
Oke siap
ok siap
Ok saya tangani
oke saya yang pegang
Okee siappp
siaap
Siap siap
sipp siap kak
Sap
siao
Siap bu, saya ke lokasi skrg
Siap. Saya berangkat sekarang
otw pak, saya tangani
Saya tangani
saya yg tangani ya bu
Saya ambil kasusnya
biar saya saja yg tangani
Insya Allah siap
InsyaAllah saya siap bu, bismillah
Bismillah siap
Waalaikumsalam, siap bu saya tangani
Selamat malam, siap kami tindak lanjuti
Siap, unit PPA menangani
Siap kami dari PPA tangani, mohon data pelapor dikirim
Siap pak mohon alamat lengkapnya
siap, minta kontak pelapornya ya
Mohon ijin, siap menangani
Siap, mohon arahan
izin, saya siap 🙏🙏
Baik, saya tangani
Baik siap bu
baik pak saya bersedia
siap (Siti RW 05)
4821 siap
Kawal 4821 SIAP
Siap 4821
👍 siap
Siap ditangani malam ini juga
Saya siap menangani. Saya hubungi dulu pak RT nya lalu ke rumah pelapor
siap kak, kebetulan saya lagi di kelurahan jadi bisa langsung saya tangani
siap bu nanti saya sama bu siti langsung ke sana sekarang juga
iya pak saya siap menangani laporan ini sekarang saya jalan ke mojolangu ya pak
Nggih siap
Inggih pak, kulo siap
siap lur, tak tangani
yo aku ae sing nangani
Siap teh, ku abdi ditangani
Siap ji pak, saya yang tangani
Siap bang, awak yang urus
`);

export const tenthNoes: readonly string[] = listed(`
TIDAK
Indak bisa awak do pak, sadang di kampuang
tidak bisa
Tidak bisa pak
tidak bisa bu, maaf
Maaf tidak bisa
maaf tdk bisa 🙏
Tdk bisa
tdk
tdk bs
gak bisa
ga bisa kak
Gak bisa pak maaf
ngga bisa bu
maaf kak gabisa
nggak bisa, lagi kerja
Mohon maaf saya tidak bisa
Mohon maaf bu, saya tidak bisa 🙏🙏
Mohon maaf belum bisa menangani
Maaf pak sy lg di luar kota
Maaf, saya sedang di luar kota jadi tidak bisa
Maaf bu lagi sakit, tidak bisa
TIDAK, saya lagi sakit
Tidak, masih piket di tempat lain
Maaf sedang ada kegiatan, tidak bisa
maaf sy lg jaga anak, ga bisa
Maaf lagi dinas di luar, tidak bisa menangani
Tidak bersedia
maaf saya tidak bersedia
Belum bisa pak, maaf
mohon ijin tidak bisa, sedang cuti
Izin, tidak bisa. Masih menangani kasus lain
Tidak bisa bu, kasus saya sudah 3 yg jalan
tidak sanggup pak
Maaf sy tdk sanggup, ini TPPO terlalu berat buat saya
Maaf skip dulu kak
skip
Kali ini saya tidak dulu ya bu
tidakk
Tiidak bisa
maap ga bs
Waduh maaf pak tidak bisa, lagi mudik
Bukan wilayah saya, tidak bisa
maaf bu saya sudah tidak jadi relawan, jadi tidak bisa
Tidak bisa, tolong ke yang lain saja
Maaf kak ga bisa, mungkin bisa dialihkan ke bu siti
Assalamualaikum, mohon maaf saya tidak bisa karena ibu saya sedang dirawat
maaf ya bu saya lagi di rumah sakit nungguin suami jadi saya tidak bisa menangani laporan yang ini
Siap salah, tidak bisa ndan, masih di luar kota
Berhalangan pak 🙏
Ngapunten mboten saget
Sepurane ora iso pak
gak iso lur, sek nang luar kota
Punten teu tiasa bu
Tidak bisa ka pak, masih di Makassar ka
`);

/** Receipts, questions, reports and cries; `Ya` alone is among them. */
export const tenthNeither: readonly string[] = listed(`
ok
Oke
baik
Baik bu terima kasih infonya
Terima kasih
makasih infonya kak
👍
🙏
🙏🙏🙏
Ya
Noted
Diterima
Laporan diterima, terima kasih
Monitor
Ini siapa ya?
maaf ini dengan siapa
Ini nomor apa ya
Ini benar dari Kawal?
Alamatnya dimana?
lokasi persisnya dmn bu
RT RW berapa pak?
Korbannya umur berapa
Anaknya sekarang dimana?
Pelapornya siapa ya bu
TPPO itu apa ya pak
Maksudnya gimana kak?
Menanganinya gimana caranya ya
kalau saya tangani didampingi siapa?
Sudah lapor polisi belum?
apa sudah ada yg ke lokasi
Harus malam ini pak?
Batas waktunya sampai kapan bu
?
Sebentar
bentar ya kak
sebentar pak saya lihat jadwal dulu
Saya koordinasi dulu dengan pak lurah
Nanti saya kabari
nanti saya kabari lagi ya bu, masih rapat
Saya tanya pak RW dulu ya
Besok pagi bisa bu, kalau sekarang belum tahu
Bisa kalau besok
Kalau ada temannya saya mau bu
kalau ditemani polisi saya siap
Siap kalau ada surat tugasnya
Mungkin bisa, saya usahakan
Insya Allah
saya usahakan ya pak
Sudah ditangani bu siti
Ini sudah ditangani pak Budi tadi siang
sudah saya tangani kemarin bu
Anak sudah kami bawa ke rumah aman tadi sore
Sudah kami laporkan ke Polres
Coba hubungi bu Siti aja kak
Sudah saya teruskan ke PPA
Saya teruskan ke grup RW ya
Pak Budi yang mau ke sana katanya
siap atau tidak ya, bingung saya pak
Tolong pak saya dipukuli suami saya
tolong bu anak saya dibawa orang belum pulang
Ya Allah kasihan anaknya 😢
Astaghfirullah
Assalamualaikum
Selamat pagi pak
Salah kirim kah ini?
Terima kasih telah menghubungi kami. Saat ini kami sedang tidak di tempat, pesan Anda akan kami balas pada jam kerja 08.00-16.00
Terima kasih sudah menghubungi Bu Siti Catering. Ada yang bisa kami bantu?
[Pesan otomatis] Saya sedang mengemudi. Nanti saya hubungi kembali.
Nggih matur nuwun infonya
Iki sopo yo?
`);

/** Invented answers of an eleventh stranger, who read no rule: at the first measure 67 of 75 yeses and 53 of 55 noes were understood. */
export const eleventhYeses: readonly string[] = listed(`
SIAP
SIAP menangani laporan 4821
siap bang saya yang tangani
Siap pak
siap bu
Siap kak
siapp
SIAP 4821
4821 siap
Siap menangani
siap tangani
Siap, saya tangani
saya siap
Saya siap menangani
saya bersedia
Bersedia
bersedia pak
Bersedia menangani
Ya saya bersedia
iya saya siap
ya siap
Siap 🙏
SIAP 👍
siap min
Siap admin, saya tangani
saya tangani
Saya tangani ya
ok saya tangani
oke siap saya tangani
Baik, saya tangani
baik saya bersedia menangani
biar saya yg tangani
saya aja yg tangani
Saya ambil
sy ambil yg ini
saya ambil kasusnya
Siap sy tangani sekarang
sy siap pak
sy bersedia
Siap bersedia
Siap ndan, saya tangani
Siap komandan, kami tangani
Kami siap
kami siap menangani
Kami tangani laporan ini
Unit PPA siap menangani
LPA siap mendampingi dan menangani
enggih siap, tiang sane nanganin
Insya Allah saya siap menangani
Bismillah siap
Bismillah, saya tangani 🙏
siap, saya meluncur ke lokasi
siap otw
Siap. Saya berangkat ke Mojolangu sekarang
Saya bersedia menangani, mohon data lengkapnya dikirim
siap pak mohon alamat lengkapnya
Siap, tolong share lokasi
saya bisa tangani
bisa, saya tangani
Bisa pak saya siap
Assalamualaikum, siap saya tangani
Waalaikumsalam, saya bersedia
Selamat malam, siap menangani. Terima kasih
siap mbak, langsung saya tangani malam ini juga
Saya RW setempat, siap menangani
kebetulan saya dekat situ, biar saya tangani
iya pak saya siap menangani laporannya nanti langsung saya ke rumahnya sekarang juga
Siao, saya tangani
siap tangni
nggih siap pak, kulo tangani
Siap, tak tangani saiki
aku siap, tak parani saiki
Sumuhun siap, ku abdi ditangani ayeuna
muhun abdi siap nanganan
gue siap, gue yg handle
`);

export const eleventhNoes: readonly string[] = listed(`
TIDAK
indak bisa ambo pak, maaf
Tidak, terima kasih
tidak bisa
Tidak bisa pak
Tidak 🙏
TIDAK, maaf pak
tdk bisa
tdk
tdk bs
gak bisa
ga bisa kak
gabisa
nggak bisa bu maaf
enggak bisa
tidak 4821
4821 tidak
Maaf tidak bisa
maaf tdk bisa
Maaf pak saya tidak bisa
mohon maaf tidak bisa 🙏
Mohon maaf, saya tidak bisa menangani
maaf ga bisa, lagi sakit
maaf saya lg di luar kota, tidak bisa
Tidak bisa, saya sedang cuti
Maaf gak bisa, anak saya masuk rs
tidak bersedia
Saya tidak bersedia
belum bisa, maaf. Tidak untuk yang ini
Maaf saya tidak sanggup
sy tdk sanggup pak
ga sanggup
maaf kali ini saya tidak bisa bantu
Tidak, saya masih pegang 3 kasus lain
maaf skip dulu kak ga bisa
Saya tidak bisa, tolong cari yang lain
tdk bisa, mohon dialihkan ke petugas lain
maaf bukan wilayah saya, tidak bisa
Tidak bisa. Di luar wilayah tugas saya
Maaf bu hari ini tidak bisa, ada dinas luar
gak bisa min lagi kerja
Mohon maaf kami tidak bisa menangani, personel sedang terbatas
Kami tidak bisa
kami belum bisa menangani, mohon maaf. TIDAK
tidak bs maaf ya
Assalamualaikum, mohon maaf saya tidak bisa
maaf pak saya ndak bisa
Saya sudah tidak jadi relawan lagi, jadi tidak bisa. Maaf
tidka bisa
maaf ya kak saya nggak bisa soalnya ini lagi di jalan pulang kampung jadi nggak bisa menangani
ngapunten pak, kulo mboten saged
nuwun sewu mboten saged
sepurane ga iso aku
Punten teu tiasa
hapunten abdi teu tiasa nanganan
`);

/** Receipts, questions and cries; `ya` and `iya` alone were read as a yes at the first measure. */
export const eleventhNeither: readonly string[] = listed(`
ok
Oke
ya
iya
Y
👍
🙏
🙏🙏🙏
noted
baik
baik pak
Baik, terima kasih infonya
oke makasih infonya
Terima kasih
diterima
Sudah saya baca
monitor
Siapa ini?
ini siapa ya
maaf ini nomor siapa
Ini apa ya pak?
Alamatnya di mana?
RT berapa?
lokasi tepatnya dimana pak
Korbannya umur berapa?
pelapornya siapa
TPPO itu apa ya?
Kapan kejadiannya?
apa sudah lapor polisi?
ini beneran atau penipuan?
Kok bisa dapat nomor saya?
kalau saya tangani prosedurnya gimana pak?
boleh minta kronologinya dulu?
Nanti saya kabari
nanti ya
sebentar
bentar pak lagi rapat
Tunggu ya
saya tanya pak lurah dulu
sy koordinasi dulu dengan pimpinan
saya cek jadwal dulu baru saya jawab
besok saya kabari bisa atau tidaknya
Saya pikir-pikir dulu
belum tau nih, nanti malam saya jawab
Kalau ada yang menemani saya bersedia
bisa kalau besok pagi
kalau ada surat tugas saya mau
Sudah ditangani
sudah ditangani Bu Siti
Itu sudah dipegang polsek
Pak Budi yang tangani
Bu Siti katanya yang mau ambil
coba hubungi Pak Budi 0812-0000-0000
Sudah saya teruskan ke pak RT
tadi sudah saya datangi rumahnya, kosong
anaknya sudah dijemput dinsos kemarin
saya teruskan ke grup kelurahan
astaghfirullah
Ya Allah kasihan anaknya
innalillahi, kok tega ya
Semoga anaknya cepat selamat
tolong saya pak
Tolong bu anak saya belum pulang dari kemarin
saya takut, orangnya ada di depan rumah
salah nomor
pagi pak
Terima kasih telah menghubungi kami. Pesan Anda akan segera kami balas pada jam kerja.
Maaf, saya sedang mengemudi. Pesan ini dikirim otomatis.
iki sopo yo?
Nggih, suwun infone
`);

/** The twelfth stranger wrote 75 yeses, having seen no rule. 68 were understood at the first measure. */
export const twelfthYeses: readonly string[] = listed(`
SIAP
Siap dek
siap mas
Siap, kami dari LPA yang menangani
Siyap lur, tak tangani saiki
Siap pak
siap bu
Siap kak
siap min
Siap 🙏
siap 👍
SIAP 4821
Siap ndan
Siap komandan
siap, laksanakan
Siap menangani
siap tangani
Siap saya tangani
siap sy tangani bu
Siap, saya tangani sekarang
Siap bersedia
bersedia
Bersedia pak
Ya bersedia
iya saya bersedia
sy bersedia menangani
Saya bersedia menangani laporan ini, terima kasih
Siap meluncur
siap otw
Siap, otw lokasi
saya tangani
Saya yang tangani
sy yg tangani ya
Biar saya yang tangani pak
Siap mbak, sy ambil
saya ambil kasusnya
sy ambil ini
Siapp
siaap bu
siappp 🙏🙏
Sipa pak, saya tangani
siao, sy tangani
Saya siap
sy siap bu
Insya Allah siap
InsyaAllah saya siap menangani
Bismillah, siap
Siap bu, saya langsung ke rumah korban sekarang
Siap. Segera kami tindaklanjuti
Siap kami tangani
Kami dari unit PPA siap menangani
Siap, unit PPA merapat ke lokasi sekarang
Siap ibu, saya langsung koordinasi dengan Pak RT sekarang
Selamat malam, siap saya tangani. Mohon dikirim detailnya
Siap bu, mohon info alamat lengkapnya
Assalamualaikum, siap bu saya bersedia
Waalaikumsalam. Siap saya tangani malam ini juga
Baik saya tangani
baik bu, saya siap menangani
Ok saya tangani
ok siap sy tangani pak
Ya saya tangani
Iya, siap bu
Ya siap pak
Bisa bu, saya tangani
Bisa, saya yg pegang kasus ini
Siap pak, saya RT 03 Mojolangu, saya langsung ke sana sekarang
Siap saya sudah di jalan menuju kelurahan
Nggih siap
siap pak, kulo tangani
Inggih bu kulo siap nangani
Siap, aku sing nangani
Siap kang, ku abdi ditangani ayeuna
siap saya tangani sekarang ini saya lagi di jalan dekat situ jadi langsung saja ke sana ya bu
iya pak saya siap menangani laporan anak di mojolangu itu tolong kirim alamatnya ya
`);

/** The same stranger wrote 55 noes. 50 were understood at the first measure. */
export const twelfthNoes: readonly string[] = listed(`
TIDAK
Tidak kak
tidak ya bu, maaf
tidak bisa
maaf gk bisa ya
tdk bisa
Tdk bs
gak bisa
ga bisa kak
gabisa
nggak bisa bu
ngga bisa pak maaf
Maaf tidak bisa
maaf tdk bisa
Maaf bu, saya tidak bisa
maaf pak sy tdk bs 🙏
Maaf ga bisa min
mohon maaf tidak bisa
Mohon maaf saya belum bisa menangani, sedang sakit
Tidak bersedia
Maaf saya tidak bersedia
tidak, maaf
Tidak 🙏
TIDAK pak
Tidak bu, saya lagi di luar kota
Maaf lagi di luar kota, tdk bisa
Maaf sy lg cuti, tidak bisa tangani
maaf bu saya lagi sakit, ga bisa
Tidak bisa, anak saya sedang opname
Maaf kak, aku lagi kerja ga bisa
sy tidak bisa menangani
Saya tidak bisa menangani yang ini
Mohon izin tidak bisa, sedang dinas luar
Izin pak, saya tidak bisa. Sedang piket di polres
mohon maaf ibu, untuk kasus ini saya tidak bisa menangani 🙏
Maaf, saya tidak sanggup
gak sanggup bu, maaf
Tidak bisa, lagi pegang 3 kasus
Maaf sudah penuh kasus saya, tidak bisa ambil lagi
tidk bisa
tidak bsa maaf ya
Maaf tdk bisa bu, silakan ke yang lain
Tidak bisa. Tolong dialihkan ke petugas lain
Maaf, bukan wilayah saya. Tidak bisa
TIDAK, saya sedang mudik
Assalamualaikum, maaf bu saya tidak bisa, masih di rumah sakit nunggu ibu
mboten saged bu, ngapunten
Ngapunten pak, kulo mboten saged
ora iso mas, lagi neng luar kota
Gak iso cak, sepurane
Punten teu tiasa bu
Hampura teu bisa, keur gering
maaf ya bu saya tidak bisa soalnya ini masih di kampung suami meninggal minggu lalu jadi belum bisa apa apa
maaf pak hari ini saya tidak bisa menangani karena sedang ada di luar kota tolong carikan yang lain saja
Belum bisa bu, maaf, yg lain dulu saja
`);

/** Receipts, questions, delays, conditions and cries are neither. None was read as a yes or a no at the first measure. */
export const twelfthNeither: readonly string[] = listed(`
ok
Anake sopo iki pak?
oke
ya
iya
Ya pak
👍
🙏
👌
baik
Baik bu
nggih
iya bu
Terima kasih infonya
makasih infonya kak
trims
Diterima
Sudah saya baca
Noted
Monitor
laporan diterima pak
ini siapa?
Maaf ini dengan siapa ya
ini nomor siapa
Apa ini?
TPPO itu apa bu
Alamatnya di mana?
RT berapa ini pak?
Korban umur berapa bu?
Siapa yang melapor?
Kapan kejadiannya?
ini beneran apa penipuan?
Saya harus ngapain bu?
Kalau saya terima, ada yang mendampingi?
Apa sudah lapor polisi?
ada surat tugasnya tidak
maksudnya gimana ya
Kok saya yang dikirimi?
Sudah ditangani tadi pagi
sudah saya serahkan ke polres kemarin bu
Kasus ini sudah selesai pak
Anaknya sudah di shelter dari tadi malam
Sudah ditangani Bu Siti
Pak Budi yang menangani
Sudah ada Bu Ani dari LPA di lokasi
Coba hubungi Pak Budi 0812-0000-0000
Sy teruskan ke Bu Siti ya
Saya tanyakan ke Pak Lurah dulu
Nanti saya kabari
nanti ya bu
sebentar
Sebentar pak, lagi rapat
bentar lg nyetir
Besok saya jawab ya
Saya pikir dulu bu
Saya koordinasi dulu dengan kanit
Kalau besok sore baru bisa
bisa kalau ada yg nemenin
Kalau ada kendaraan dinas saya mau
Saya bisa asal bukan malam ini
Tergantung lokasinya di RT mana
tolong bu saya dipukuli suami
Tolong saya pak, anak saya belum pulang dari kemarin
Astaghfirullah
Ya Allah kasihan anaknya
Selamat pagi
Salah kirim pak?
Terima kasih telah menghubungi kami. Kami akan segera membalas pesan Anda.
Pesan otomatis: saat ini di luar jam kerja. Silakan hubungi kembali Senin-Jumat pukul 08.00-16.00.
iki sopo yo
`);

/** Invented answers of a thirteenth stranger, who read no rule: at the first measure 65 of 75 yeses and 54 of 55 noes were understood. */
export const thirteenthYeses: readonly string[] = listed(`
Assalamualaikum, siap bu saya tangani
Bisa pak saya tangani skrg
Siap 🙏
Siap laksanakan
Bersedia, terima kasih
Saya siap
Saya yang menangani ya min
Bersedia
Siap lur aku sing nangani
Siap menangani
Siap bos
siyap
siap ndan
Saya ambil kasus ini
Ijin, siap ditangani unit PPA
halo pak iya saya siap menangani nanti saya langsung ke rumahnya sekarang
Nggih kulo siap
Siap, saya di Mojolangu juga jadi bisa langsung ke sana
Sipa saya tangani
Siap, LPA yang tangani. Mohon dikirim detailnya
bisa, saya tangani
iya siap saya yang akan menangani laporan itu sekarang juga saya berangkat ya bu ya
Siap kang ku abdi ditangani
Selamat siang ijin, siap menangani komandan
Siap saya tangani malam ini juga
Selamat malam, saya bersedia menangani laporan tersebut. Terima kasih
Siap, saya ambil
Siap, tim kami tangani sekarang
siap bu saya koordinasi dulu sama pak RW sambil jalan ke lokasi
oke saya tangani
siap merapat
SIAP LAKSANAKAN NDAN
Insya Allah saya siap menangani
Siap kak
saya bersedia
Nggih siap bu
siap om saya kesana
Siap kak, saya terima tugasnya
Ok siap
Oke siap saya tangani kak
4821 saya tangani
saya ambil ya
siap sy tangani
Siap 86 saya tangani
Saya bersedia, mohon dikirim detail laporan nya
Mohon ijin siap ditindaklanjuti ndan, saya berangkat sekarang
4821 siap
Bismillah siap
siap mbak saya yang pegang kasusnya
Siap pak
ok sy bersedia
siap mas tak tangani
biar saya yang tangani
siapp kak
Iya saya siap
siap saya tangani sekarang
siaap
Sy siap bu
Siap bu
siap otw lokasi
Siap mas, saya yg tangani
Biar sy yg tangani bu, kebetulan dekat rumah
Siap kak, minta data anaknya ya
Waalaikumsalam. Siap pak
Siap pak, saya segera ke lokasi
Siap, bersedia
Saya peksos siap menangani, tolong kirim alamatnya
Siap meluncur
Kawal 4821 siap saya tangani
Unit PPA siap menangani, anggota piket segera ke lokasi
Siap, saya tangani
Sanggup, saya tangani
siap min
Ya saya bersedia menangani
Muhun abdi siap
`);

/** Invented noes of the thirteenth stranger. */
export const thirteenthNoes: readonly string[] = listed(`
Maaf bu saya tidak bisa
Tidak 🙏
gak dulu kak, ga bisa
maaf gak bisa
tdk bisa
Saya tidak bersedia
tidka bisa
ngga bisa kak, lagi kerja
maaf ya bu saya tidak bisa soalnya ini saya masih di rumah sakit menunggu ibu saya
Mohon maaf belum bisa pak, saya sedang dinas luar
Untuk saat ini saya tidak bisa, maaf ya bu
Assalamualaikum bu, mohon maaf saya tidak bisa menangani
Sepurane gak iso, jek nang luar kota
mohon maaf sy sdg sakit jadi tdk bisa
Maaf saya lagi mudik jadi ga bisa
gak siap kak
Mohon maaf tidak bisa
Maaf pak lagi di luar kota tdk bisa menangani
tidakk
Tidak bisa
Maaf tidak bisa
tidak bisa pak
Tidak bisa ya min, lagi jaga toko
Tidak bersedia
Mohon ijin tidak bisa menangani, masih ada giat di polsek
Mohon maaf saya tidak bisa menangani 🙏
gak bisa min
Punten teu tiasa bu
tidak siap
Hapunten abdi teu tiasa, nuju di luar kota
Tidak bisa, anak saya lagi opname
gk bs
gak bisa
Maaf mas saya tdk bisa
Tidak bisa bu, maaf
Tidak bisa, tolong dialihkan ke yang lain
maaf gak bisa, cari yg lain dulu ya
Tidak, maaf
sy tdk bisa bu
saya tidak bisa
Maaf kali ini tidak bisa bu, lagi ada hajatan di rumah
enggak bisa bu
ora iso mas sepurane
Nggak bisa
ga bisa maaf
Maaf kak ga bisa, lagi di luar kota
Maaf saya tidak siap
TIDAK BISA PAK SAYA LAGI TUGAS DI SURABAYA
Saya tidak sanggup menangani kasus seperti ini, maaf
Maaf saya lagi sakit, tidak bisa
4821 tidak bisa
Mboten saget bu, nyuwun pangapunten
Ijin ndan, tidak bisa, sedang cuti
Tdk bisa kak
tdk
`);

/** Invented answers of the thirteenth stranger that are neither a yes nor a no. */
export const thirteenthNeither: readonly string[] = listed(`
Kapan kejadiannya
Anaknya umur berapa?
Terima kasih
makasih infonya kak
halo bu ini saya baru baca pesannya ini kejadiannya di sebelah mana ya bu ya
Sudah ditangani Bu Siti
👍👍
saya tanya pak lurah dulu
RW berapa ini bu
noted kak
Terima kasih telah menghubungi kami. Pesan Anda akan segera kami balas pada jam kerja.
Ya Allah kasihan anaknya
ok
Siapa pelapornya?
tolong saya bu, suami saya mukul anak saya
Detailnya bagaimana bu?
Sudah ditangani
Baik
Selamat pagi pak, apa kabar
Astaghfirullah, semoga cepat tertangani
Monitor
Sudah selesai bu, anaknya sudah pulang
Terima kasih infonya
Besok saya lihat jadwal dulu ya
TPPO itu apa ya kak
kalau ada surat tugas saya bisa
RT berapa?
Bisa kalau besok pagi
Ini nomor apa ya
Kalau ada yang menemani saya mau
oke bu
Ok pak
Bu besok jadi arisan jam berapa
ya
sudah saya tangani tadi pagi
Nanti saya kabari
Maaf salah nomor
laporan diterima
ini siapa
👍
baik bu
Halo! Saat ini saya sedang tidak di tempat, silakan tinggalkan pesan.
🙏
Pak RW sudah di lokasi
Di mana alamatnya?
Coba hubungi Pak Budi 0812-0000-0000
Saya koordinasikan dulu dengan pimpinan
nggih
Tolong pak saya takut di rumah
maksudnya gimana kak
Ini kasus yang kemarin itu bukan?
Nanti malam saya kabari lagi bisa apa tidaknya
Silakan hubungi Bu Siti saja, beliau koordinatornya
bentar, masih rapat
oke
Ini beneran atau penipuan ya?
Y
Noted
Iki sopo yo
Diterima
Mohon maaf ini siapa ya?
Sudah lapor polisi belum?
sebentar ya bu
alamat lengkapnya dimana pak
ini sudah dipegang unit PPA pak
trims
🙏🙏🙏
Sudah ditangani polsek
Pak Budi yang tangani
Iya
`);
