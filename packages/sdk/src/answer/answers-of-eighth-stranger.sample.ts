const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/**
 * Invented answers of an eighth stranger, who read no rule. Before 0381, 99 of 140 yeses and 69 of 110 noes were understood,
 * and five receipts (`ok`, `oke`, `👌`, `baik bu`, `y`) were read as a yes.
 */
export const eighthYeses: readonly string[] = listed(`
SIAP
Siap pak
siap bu
siap kak 🙏
Siapp
siaaap
SIAP!!
siap 🫡
👍 siap
sipp siap
siap ndan
Siap 86 ndan
siap komandan, meluncur
SIAP, saya tangani
siap sy tangani
sy tangani
saya yg tangani
iya saya tangani
ya sy bs tangani
ok siap
oke siap bu, saya tangani
Ok sy ambil
saya ambil pak
sy ambil kasusnya
biar saya yg tangani
biar sy aja yg kesana skrg
Siap laksanakan
Siap, laksanakan pak 🙏
siap menangani
Siap tindaklanjuti
siap sy tindak lanjuti
Siap kami tindaklanjuti segera
kami tangani
Kami dari unit PPA siap menangani
Siap, unit PPA meluncur ke TKP
otw
otw lokasi pak
Siap otw bu
sy otw skrg ya kak
sy meluncur skrg
Siap merapat
siap izin merapat ke lokasi ndan
saya ke sana sekarang
sy lgsg ke tkp skrg
siap, sy cek lokasi sekarang
bisa pak, saya tangani
Bisa, sy jalan skrg
iya bisa kak, saya ambil ya
sanggup
Sanggup bu, saya ambil
Bersedia
saya bersedia menangani
sy bersedia kak, mhn dikirim detailnya
Siap pak, mohon alamat lengkapnya saya langsung berangkat
siap bu minta sharelok ya
Siap, shareloc kak
siap kak, kirim detailnya ke sy
SIAP. Mohon info alamat korban 🙏
siap, ini sy ambil. yg lain standby aja
Siap 4821
[Kawal 4821] SIAP
4821 siap
Kawal 4821 siap saya tangani
siap kawal 4821
re 4821: siap
Sy siap
Saya siap bu
saya siap menangani laporan ini
insyaallah siap bu, saya tangani sekarang
Bismillah siap, saya berangkat
Siap bu, bismillah 🙏🙏
assalamualaikum, siap bu saya tangani
Wa'alaikumsalam siap pak
waalaikumsalam. siap sy yg tangani bu
Selamat malam, siap saya tangani
malam kak, siap
Pagi bu. Siap.
slmt siang, SIAP mas
Siap mbak, sy meluncur sm bu Siti
siap, saya bareng pak RT kesana skrg
Siap pak saya dan Bu Siti langsung ke rumah korban
kebetulan sy dekat situ, siap sy ambil
saya lagi dekat mojolangu, sy tangani
dekat rumah sy ini. siap kak
siap, 10 menit lagi sampai
Siap 15 mnt sampe lokasi
siao pak
sial eh siap maksudnya, maaf typo 🙏 saya tangani
siqp bu
siiap kak
Sisp. Sy tangani
sip saya tangani
Iya siap
ya saya siap
iyaa kak siap tangani
Baik, saya tangani
baik bu sy tangani skrg
Baik pak, siap saya tangani 🙏
baik, siap
Baik siap. Saya berangkat sekarang
Saya ambil alih ya
sy handle
saya handle kak
aku handle ya
gw handle
gue ambil deh yg ini
aku aja kak, deket kok
aku siap kak
aku tangani ya kak
aq siap mbak
siap gan, ane tangani
siap saya urus
biar sy urus ya bu
Siap, saya dampingi korban
sy siap dampingi anaknya skrg
siap dampingi kak, berangkat
iya pak ini saya tangani sekarang saya langsung ke lokasi nanti saya kabari lagi perkembangannya
halo bu iya saya siap menangani ini saya lagi jalan ke sana mohon ditunggu ya bu terima kasih
siap bu saya barusan baca maaf telat saya langsung tangani sekarang
maaf baru balas kak. SIAP
mf slow respon, siap sy tangani
Siap, terima kasih infonya, saya langsung ke sana
nggih bu, kulo tangani
inggih siap bu
saget bu, kulo budal sakniki
siap mas, tak tangani
yo wis tak tangani aku ae
siap, tak parani saiki
siap kang, ku abdi ditangani ayeuna
mangga bu, ku abdi diurus ayeuna
muhun siap, abdi angkat ka lokasi ayeuna
iyo, ambo tangani kini
iye siap, saya mi yang tangani
siapmi pak, kutangani sekarang
inggih, ulun tangani wahini
siap bu, beta tangani
siap bapa, sa tangani sudah
siap, kita jo yang urus skarang
nggih siap, tiang sane nanganin
siap lae, biar aku yg urus
`);

export const eighthNoes: readonly string[] = listed(`
TIDAK
tidak pak
Tidak bu 🙏
tdk
tidak bisa
tdk bs
tdk bisa bu, maaf
Maaf tidak
maaf tdk bisa 🙏🙏
Mohon maaf saya tidak bisa
mohon maaf bu sy blm bisa
blm bisa kak
Maaf kak gabisa
ga bisa
gak bisa kak maaf ya
gk bs
g bs mbak
nggak bisa pak
enggak dulu ya kak
ga dulu
engga kak, lagi sakit
skip dulu kak
sy skip ya, lg jaga anak
pass dulu
maaf sy lg di luar kota
sdg di luar kota bu, tidak bisa
lg mudik kak gabisa
Mohon izin tidak bisa menangani, sedang dinas luar
izin ndan, tidak bisa, sedang giat pengamanan
izin bu, saya sdg cuti, tidak bisa
sy lg cuti melahirkan, maaf ga bisa
lagi di RS nunggu ibu sy, tidak bisa kak
sy sakit bu, tdk bisa
lagi demam kak, TIDAK ya maaf
Maaf sedang umroh, tidak bisa
lg kerja kak ga bisa ditinggal, maaf
msh di kantor gbs keluar, tidak
sy msh ngajar, tdk bisa
TIDAK. Sedang menangani kasus lain
tidak bisa, masih pegang kasus yg kemarin
penuh bu, sy sdh pegang 3 kasus. tidak
maaf sy ga sanggup
tdk sanggup bu kasus spt ini
Saya tidak sanggup, mohon dialihkan
tolong dialihkan ke yg lain ya, sy tdk bisa
mohon cari yg lain dulu kak
ke yg lain aja bu, sy berhalangan
Berhalangan pak
saya berhalangan hadir, mohon maaf
maaf kak lg halangan, ke relawan lain dl ya
lempar ke yg lain aja kak
oper ke petugas lain saja, saya tidak bisa
bukan wilayah saya
Bukan wilayah kami pak
bkn wilayah sy bu, sy kel. sebelah
Mojolangu bukan wilayah saya
maaf itu di luar wilayah kami
Mohon maaf, bukan kewenangan kami
bukan ranah kami bu
bukan tugas saya ini pak
sy RT 3, itu RT lain. bukan sy
sy udah bukan ketua RT lagi
Sudah tidak jadi RT pak sejak januari
saya sdh pensiun bu
sy sdh pindah tugas, bukan di PPA lagi
saya sudah tidak di LPA lagi kak
sudah mutasi ndan, tdk di unit itu lagi
sy sdh mundur dr relawan, mohon dihapus nomornya
sudah ga jadi relawan kak
maaf bu jauh sekali dr tempat sy, tidak bisa
kejauhan kak, gabisa
2 jam dari sini, tdk bs kak
ga ada kendaraan kak, ga bisa
motor dipake suami, ga bisa bu maaf
hujan banjir disini, ndak bisa keluar pak
sudah malam bu saya tidak berani, maaf tidak
sy takut kak, ga berani ambil yg ini
maaf saya menolak
saya tidak bersedia
tdk bersedia
Tidak menangani
sy tdk tangani
saya tidak menangani laporan ini
ga ambil dulu ya
aku ga ambil ya kak, lg ujian
gak ikut dulu kak
[Kawal 4821] TIDAK
4821 tidak
Kawal 4821 tidak bisa, maaf
TDIAK
tidka bisa kak
tida bisa bu
assalamualaikum bu mohon maaf saya tidak bisa menangani karena sedang menunggu orang tua di rumah sakit
halo kak maaf ya saya hari ini nggak bisa soalnya lagi di luar kota sampai hari minggu
Pagi pak, maaf tidak bisa, masih piket
malam bu, tidak ya. anak sy sakit 🙏
gw ga bisa bro
kagak bisa bang, lagi narik
ora iso mas, sepurane
mboten saget bu, nyuwun pangapunten
gak isok mas, sek nang Suroboyo
punten teu tiasa bu, nuju di luar kota
teu bisa kang, keur gering
indak bisa do uni, maaf
kada kawa ulun, maaf
nda bisa ka pak, di luar kota ka
nyanda bisa kita, ada di kampung
seng bisa beta, ada di Masohi
sa tra bisa, ada di kampung
ten dados tiang mangkin, ampura
`);

/** Receipts, questions, reports, what is for later, conditions and cries: no yes, and no no but for a wrong number. */
export const eighthNeither: readonly string[] = listed(`
noted
Noted kak 🙏
diterima
Laporan diterima
Terima kasih infonya
makasih kak
mksh bu infonya
matur nuwun infonipun nggih
ok
oke
hatur nuhun infona kang
👍
🙏
🙏🙏🙏
👌
😭
❤️
86
86, monitor
monitor ndan
dimonitor
baik bu
Baik, terima kasih
y
hmm
sudah dibaca ya bu
Oh gitu
ya ampun kasian anaknya
astaghfirullah
Innalillahi, semoga anaknya selamat
semoga cepat ditangani ya bu, aamiin
Ya Allah lindungi anak itu
ikut prihatin 😢
Gusti Yesus lindungi
laporan naon ieu teh?
ini siapa ya
ini sapa e?
iki sopo yo
anaknya umur brp?
dima alamaiknyo da?
RT berapa kak?
kejadiannya kapan pak
korbannya laki2 atau perempuan
TPPO itu apa ya?
ini beneran atau penipuan?
ini bukan hoax kan
dapat nomor saya dari mana?
pelapornya siapa kak
harus ngapain ya bu
caranya gimana kak
mambalasnya di sini kah?
Mojolangu mana pak, lowokwaru?
sudah ada yg tangani blm?
sudah lapor polisi?
ada fotonya?
boleh telpon dulu kak?
Tolong telpon saya 0812-0000-0000
sudah lapor polisi bu
su lapor polisi kaka
sudahmi ditangani polres pak
Ini sudah diproses unit PPA dari kemarin
anaknya sudah dijemput keluarga bu
pak Budi yang tangani
bu Siti sdh di lokasi
wis karo pak Budi mau esuk
itu bagiannya bu Siti kak
coba hubungi pak Budi 0812-0000-0000
nanti sore saya kesana
engke sore abdi kadinya nya
bsk sy kabari
mangke sonten kulo mriko bu
habis maghrib sy ke sana
sekedap nggih
bentar
tunggu dulu kak
sy tanya pak lurah dulu
saya koordinasikan dulu dengan Kanit
nnt sy sampaikan ke pak RW
izin saya teruskan ke kasat dulu
mau lihat jadwal dulu ya
mungkin bisa kak, belum tau
liat nanti
tergantung lokasinya dimana
kalau ada temannya bisa kak
kalo ada yg anter sy mau
blm tau bu
ragu sy kak
tolong
tolong saya kak sy dipukul
tolong anak saya belum pulang dari kemarin
saya takut kak mereka di depan rumah
TOLONG CEPAT KESINI
saya ibunya. anak saya dimana bu?
salah sambung
salah nomor mas
maaf salah kirim
ini nomor istri saya, orangnya lg mandi
ini anaknya, bapak lagi tidur
Terima kasih telah menghubungi kami. Kami akan segera membalas pesan Anda.
Pesan otomatis: saya sedang rapat, akan dibalas setelah pukul 14.00
P
pak
assalamualaikum
sugeng enjing bu
wkwkwk
paket saya kok belum datang ya mas
nanti rapat RW jam brp pak
jenengan sinten nggih
Forwarded: Waspada penculikan anak di wilayah kita, sebarkan ke grup lain!!
kasiang itu anak e, umur barapa dia?
siapa yg siap nih?
siapa yang tangani bu?
siap apa ya pak?
apa saya harus balas siap?
Kalau balas SIAP terus ngapain kak?
pak Budi siap katanya
bu Siti sdh jawab siap td
sudah ditangani bu Siti, siap katanya
siap kalau besok
siap, tapi besok pagi ya bu
siap nanti malam sy ke sana
siap bu tapi tunggu persetujuan kanit dulu
siap asal ditemani polisi
kalau pak lurah ijinkan saya siap
bisa kalau ada yg gantiin piket sy
Siap menunggu arahan
siap monitor
siap salah ndan 🙏
siap, terima kasih infonya bu
siap disampaikan ke pak RW
siap sy teruskan ke grup
siap saya sampaikan ke bu Siti biar beliau yg tangani
belum siap
sy blm siap kak, jelaskan dulu kasusnya
siap ga ya 😅
kemarin sy sudah siap tapi ga ada yg hubungi
Kemarin saya yg tangani, skrg ga tau lanjutannya
Siap bu, undangan rapat RW besok saya hadir
ok bu nasi kotaknya siap jam 12
ya allah tolong siapapun, mereka mau bawa saya malam ini
tolong saya kak mereka sudah siap bawa saya ke kapal
iya kak itu saya yang lapor, tolong cepat
iya saya korbannya bu
ya saya takut kak
"Mohon balas SIAP bila Anda menangani, atau TIDAK bila tidak bisa" ini maksudnya gimana?
[Kawal 4821] Ada laporan baru yang memerlukan tindakan: dugaan TPPO terhadap anak, Kel. Mojolangu. Mohon balas SIAP bila Anda menangani, atau TIDAK bila tidak bisa.
Dicari relawan siap kerja ke luar negeri, gaji 15 juta, langsung berangkat, hub 0812-0000-0000
SIAP / TIDAK
siap grak wkwkwk
Terima kasih, Toko Siap Saji siap melayani anda. Pesan akan kami balas segera.
`);

/** Noes that hold the words of a yes, by the same stranger. */
export const eighthTrickyNoes: readonly string[] = listed(`
siap siap, siap apanya, sy ga mau
iya iya siap, enak aja nyuruh orang. gak
siap dari hongkong, sy lagi sakit
Ya siap, siap tidur maksudnya. ga bisa bu
siap menolak ndan
SIAP TIDAK
siap, tidak bisa
saya siap bu sebenarnya, dari tadi jg nunggu kabar, tapi barusan anak saya masuk RS jadi tidak
Sebetulnya pengen sekali saya tangani kasus ini karena dekat rumah tapi suami tidak mengijinkan, maaf
bisa sih bisa, tapi bukan hari ini dan bukan saya
biasanya saya siap kapan saja bu, cuma kali ini angkat tangan
saya siap membantu yg lain, asal jangan yg ini
siap mundur pak
sy siapkan surat pengunduran diri saja bu
Siap bantu doa saja ya kak, tangani mah gak sanggup
oke fix ga bisa
Ok tdk
ok kak skip
iya maaf ga bisa
Iya bu tapi ga bisa
ya tidak
ya ndak bisa to pak
iya pak, bukan wilayah saya soalnya
ya Allah bu, saya ga sanggup
baik, tapi mohon maaf saya tdk menangani
Siap pak mohon izin tidak dapat melaksanakan
siap ndan ijin, lepas dinas, ga bisa merapat
86 ndan, tidak bisa merapat
yang siap yang lain aja kak, bukan sy
siapa aja deh yg tangani asal bukan saya
bukannya sy ga mau, tapi tdk bisa saya tangani
tangani sendiri aja pak
saya bersedia kalo dulu, sekarang sdh tidak
mana bisa sy tangani, sy aja lg di bandara
apa iya sy harus tangani? enggak lah
siap, nyandak bisa kita
nyandak siap kita, bu
sing bisa tiang nanganin
tiang sing siap
kada siap ulun, pian cari nang lain
kada ulun tangani
beta seng siap
seng bisa tangani beta, ada di laut
abdi teu siap
teu tiasa ditangani ku abdi, hapunten
kulo mboten siap bu
mboten kulo tangani nggih
inggih bu, nanging mboten saget
ora siap aku
tak tangani yo ora iso mas, adoh
indak siap ambo do
ambo indak bisa tangani, cari urang lain yo
iye siap tapi tena kubisa
denga siap iyya' pak
denga ku bisa tangani ini, jauh sekali
sa tra siap
sonde bisa beta tangani
trada, sa tra bisa tangani
iyo tapi dak biso aku
hana jeut lon tangani
`);

/** Questions, conditions, what another said, and cries that hold the words of a yes. */
export const eighthTraps: readonly string[] = listed(`
kalau SIAP artinya saya harus berangkat sekarang?
yg siap sudah ada blm kak?
saya tangani? atau pak Budi?
siap = saya yg jemput anaknya gitu bu?
bisa saya tangani gak ya kalau bukan PPA?
Pak Budi: "siap saya tangani". barusan bilang di grup
suami saya siap katanya, nanti dia yg kabari
Kanit bilang siap tapi orangnya blm berangkat
kata bu RT dia yg ambil
waktu kasus 4790 saya siap, yg ini blm tau
dulu iya saya tangani anak ini, tahun lalu
tadi sdh sy balas siap utk laporan yg lain
SIAP itu buat 4820 kak bukan yg ini
siap kalau ada surat tugasnya
siap bila didampingi peksos, kalau sendiri pikir2 dulu
saya tangani kalau sampai jam 5 ga ada yg lain
bisa, dengan catatan ada mobil dinas
siap menunggu hasil gelar perkara dulu baru bisa jawab
InsyaAllah siap minggu depan
otw bu, tapi ke rumah sakit dulu antar ibu, nanti sy jawab
siap2 dulu kak, belum tau bisa apa engga
tolong siapa saja yg siap jemput saya, saya dikunci di kamar
mereka bilang besok saya harus siap berangkat ke malaysia, saya takut
iya saya anak itu kak jangan telpon
SIAP tolong saya disuruh balas siap sama mereka
bapak saya sudah siap parang di depan pintu tolong
ya tolong ya tolong ya tolong
iya ambil saya dari sini kak cepat
saya di kapal bu sdh mau berangkat tolong
siapkan ambulans bu anaknya pingsan
ok google balas siap
Siap Bos Laundry: cucian anda siap diambil
Auto reply: Siap! Pesan anda sudah kami terima, admin akan membalas di jam kerja
diteruskan: siap siap hujan deras malam ini, waspada banjir
iya ma aku pulang bentar lagi, lauknya siap belum
siap bosku, orderan 2 ayam geprek otw ya
saya ambil yang warna merah 1 kak
bisa cod kak?
siap nikah maksudnya wkwk
semoga yg tangani selalu siap dan sehat ya, aamiin
`);
