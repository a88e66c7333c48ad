import { said } from './said.sample.ts';

/** Invented answers of a stranger to the rules, by which the rules were then made anew. At first sight 203 of the 300 were understood. */
export const answersOfPractice = said({
  take: `
iya sy ambil
Ok pak laporan nya saya pegang yaa
otw lokasi skrg
sdh sy hub polisi, lanjut sy yg tangani
Siap komandan, kami laksanakan!
nggih kula tampi laporane, enggal kula tindaklanjuti
mangga ku abdi dicandak laporanana
yo den urus laporan tu kini juo
titiang nyak, jani suba majalan kema
gw aja dah yg megang, udah di jalan nih
sy trma lprnnya
bsa. sy yg urus
iyaaaa saya mauuu 🙏🙏
✅ saya
👍 saya tangani sekarang
Baik Bu, saya bersedia menangani laporan ini.
oke gas
sikat, ane yg turun
y
YA
Yes I'll take it, heading to the office now
i take this one pak
on it!!
saya sedang menuju rumah korban, 15 menit lg smp
tim sy sdh di jln ke tkp
unit ppa kami ambil alih mulai jam ini, kanit sdh sy lapori
Laporan diterima dan akan saya tindak lanjuti hari ini juga. Terima kasih.
udh ktmu kluarganya, ini lg sy data
Sampun kula telpun tiyange, niki kula ingkang nyepeng
tak tangani mas, wes tenang ae
aku wae sing budal, saiki
inyong sing ngurus yakin, siki mangkat
kulo siap ndan
urang nu nyekel kasus ieu, keur di jalan ayeuna
abdi siap teh, ayeuna kénéh ka ditu
sanggup kang, kintun alamatna
den pai kini a, jan cameh
awak nan mamacik laporan ko da
beh tiang suba telpon polsek, tiang ngurus niki
aye terima bang, langsung aye jalan
biar aku je yang uruskan, aku dah gerak ni
sy yg brtgs mlm ini jd sy yg terima
kebetulan sy piket, jd itu bagian sy. sy kerjakan
siap 86
monitor, kami merapat ke lokasi
Dimengerti. Saya ambil. Lg nyalain motor
bs bs bs sy ambill
gapapa malem2 jg, saya yg pegang
saya bersedia titik saya berangkat sekarang koma tolong kirim alamatnya
iya bu saya yang ambil laporannya ya bu ya nanti saya langsung telepon pelapornya sekarang juga
emmm iya deh saya tangani
Wa'alaikumsalam wr wb. Inggih pak, saya terima tugasnya, bismillah
bismillah sy brangkat
insya allah sy tangani, ini sdh kontak kepala dusun dan kami jalan bareng
Yth. Tim, saya konfirmasi bahwa laporan ini saya ambil.⏎⏎Salam,⏎Hartini Contohwati⏎LPA Kabupaten Mekarcontoh⏎⏎Pada Kam, 3 Jul pukul 21.04 Kawal menulis:⏎> Ada laporan yang membutuhkan Anda. Apakah Anda mau menanganinya?⏎> Balas YA atau TIDAK
Ya, saya.⏎⏎Dikirim dari HP Samsung saya
Saya terima.⏎--⏎Koordinator Relawan Desa Fiktif Jaya⏎Tidak menerima telepon setelah jam 22
Bersedia.⏎⏎On Mon, Desk wrote:⏎> will you take it on?⏎> If you cannot, answer NO
Laporan saya ambil.⏎⏎-----Pesan Asli-----⏎Dari: meja laporan⏎Jika Anda tidak bisa, jawab TIDAK.⏎Jika dalam bahaya tulis TOLONG
ke saya aja pak ga usah ke yg lain
jgn kasih org lain, ini wilayah sy, sy yg pegang
kasus ini punya saya
sy handle
gue handle ya, noted n jalan
aku ambil alih dari bu Contoh, udah sepakat td
Tak masalah, saya urus.
tdk apa2 sy sanggup
ga keberatan kok, saya tangani skrg
knp tidak, sy ambil
bukan masalah bos, langsung sy turun
pasti saya bantu, sdh sy catat dan sy sdh telp ibunya
dgn senang hati sy terima tgs ini
mau
mauu pak
sgt bersedia
brsedia 🙋‍♀️
🏃‍♂️💨 otewe
OTEWEEE
lgsg cus
cuss sekarang pak
sy sdh d dpn rmhnya
korban sudah bersama saya di kantor lurah, aman
anaknya sdh kami jemput, laporan sy lanjutkan ke uptd atas nama saya
lg ngobrol sm pelapor ni, sy yg dampingi
surat tugas sdh sy teken, tim turun jam ini
ok sy dampingi korbannya mulai skrg
sy siap mendampingi
Siap menerima, mohon dikirim detail kasus ke nomor ini
kirim aja datanya, saya kerjakan
mana alamatnya pak saya mau langsung jalan
shareloc, sy meluncur
sherlok ya sy otw
ijin ndan, kami tindak lanjuti skrg
Izin, siap. Anggota sudah bergerak ke pelabuhan.
baik akan sy cek ke lapangan skg jg
lgsg kami cek ke tempat penampungannya, ini sdh naik mobil
yoi, ane yg ambil
okeh saya yaa yg urus, makasih udh ngabarin
terima kasih infonya pak, laporan ini saya tangani langsung
maaf baru buka hp. sy ambil ya, skrg jalan
maap telat bls td sholat, iya sy trima lapornya
sori baru bangun, gue urus sekarang
td sinyal jelek. jd gini pak sy sanggup, sdh siap2 brgkt
Saya bersama Babinsa menuju lokasi
sampun OTW niki
wes tak jupuk mas laporane
monggo kulo mawon sing nindaki
muhun, ku simkuring dilajengkeun ayeuna
jadih, awak ambiak
nah awak urus lah, alah den hubungi pak wali
bh sy ambil jo laporan ini, sy so di jalan
kita jo yang urus, so bajalang ini
iyo mi, saya pi yang urus, berangkat ma ini
beta yang pegang, beta su jalan
sa ambil, sa su di pelabuhan
ulun haja nang maurus, hudah bajalan
ambo yg ambil laporan tu, lah di motor
ya sy tangani bkn bu ratna contoh krn dia cuti, sy penggantinya
ya terima
siaaaap meluncurrr 🚔
`,
  decline: `
maaf sy tdk bs
ga bisa
gak sanggup mas
NGGAK
tdk
t
no
sorry can't, on leave till monday
nope not me
bkn saya lg pak, sy sdh pensiun
sy udh ga di lpa lg
Salah orang.
salah smbung ini bukan no lurah
siapa ini?? jgn wa sy lg, sy gk mau
ogah
males ah
emoh
mboten saged pak, nyuwun ngapunten
ora iso aku mas lagi nang njobo kutho
moal tiasa teh, nuju gering
teu sanggup kang
ndak bisa awak do, sadang di Payakumbuah
indak sanggup den
tiang ten nyidayang, ngiring sane lianan
kagak bisa aye bang
tak boleh lah, saya kat luar negeri
sa tra bisa kaka
beta seng bisa, ada di kapal
kita nyanda bisa, ada saki
te'ayya, tena kulle
hana jeut ulon, teungoh saket
inda kawa aku
sy lg sakit, di opname
lagi di luar kota sampe minggu depan, jangan saya
bukan wilayah saya
Itu bukan kewenangan kami.
diluar tupoksi kami, mhn maaf
maaf kami tolak
saya menolak
sy mundur dr kasus ini
angkat tangan saya
skip dulu pak
pass
lewatin aja saya
🙅‍♂️
👎
❌ ga bs
gabisaaa bgt sumpah lg di rs nungguin anak
mf bu, sy cuti melahirkan
tdk brsedia
Dengan berat hati saya tidak dapat menerima laporan ini.
Mohon maaf, kami tidak dapat menanganinya karena keterbatasan personel.⏎⏎Hormat kami,⏎UPTD PPA Kota Angan-angan⏎⏎> Apakah Anda bersedia menangani? Balas YA jika bersedia
saya nggak bisa ya bu saya lagi di jalan jauh banget di luar pulau jadi saya tidak bisa
pelakunya saudara saya, sy ga boleh pegang kasus ini
stop kirim pesan ke saya
bodo amat, bukan urusan gue
ngapain gw, kaga dibayar. gak!
hp ini udah ganti pemilik, saya tdk kenal lpa
ampun dah ga sanggup lagi gw, udah tiga kasus minggu ini
kyknya gak bisa deh aku, beneran maaf
`,
  help: `
tolong
TOLONG SAYA
tlg pak ada org dobrak pntu
bantuin cepet, pelakunya ngejar kami
bahaya ini butuh polisi skrg jg
kirim bantuan!! sy dikepung orang banyak di rumah korban
sy diancam parang
help me please
sos
🆘🆘
tulung mas tulung, wonge nggowo gaman
tulungan abdi, aya nu ngamuk
tolonglah ambo, urang tu mambaok ladiang
nulungin tiang, ada anak nake
tulong lon, jipoh ureung
bantu kami dulu korban pingsan berdarah, ambulans mana
korbannya mau lompat cepat panggil siapa aja
saya disekap di mess, hp mau diambil
anak ini dipukuli di depan sy sy sendirian ga berani
perlu backup segera pak, pelaku bawa senjata
butuh personel tambahan skrg, massa ngamuk
mereka tau rumah saya. saya takut sekali
sy ketakutan, ada mobil hitam nunggu di depan rumah dr tadi
selamatkan anak saya pak, mau dibawa ke kapal malam ini
darurat
panggilkan 110 utk sy cepat
aku jg korban mbak, aku dikurung
toloooong
ada yg mau bunuh sy krn lapor kemarin
sy sdh ambil tp skrg sy diserang, kirim orang!!
`,
  question: `
kasus apa ini?
ini siapa ya
apa ini pak
dmn lokasinya
korbannya brp org?
usia anaknya brp pak
ini beneran atau penipuan
dapet nomer sy dr mana?
laporannya soal opo to mas
naon ieu teh
apo tu da
napi niki pak
siapa yg lapor klo bleh tau
maksudnya gmn sih
kpn kejadiannya
kok ke saya? emang polsek kmn
what is this about
who is this?
where is the victim now
udah ada yg nanganin blm
apakah keluarganya sudah diberi tahu
harus bawa surat tugas ga?
kalau saya terima, tugas saya apa saja
ongkos transport ditanggung siapa
sy mesti ngapain
pelakunya masih di situ kah
ini desa mana ya kok ga ada namanya
bisa telepon saja?
linknya aman ga nih
??
maksud??
hah
Selamat malam. Mohon dijelaskan terlebih dahulu, laporan apakah yang dimaksud?⏎⏎Terima kasih⏎Sekretariat Gugus Tugas Kab. Rekaan
pak ini yang laporan kemarin itu bukan ya yang anak perempuan di warung itu atau lain lagi
polisi udah tau belom
apa sy boleh ngajak teman
`,
  unclear: `
ok noted
noted pak
makasih infonya
terima kasih banyak 🙏
🙏
👍
😢
ok
oke oke
siap... nanti saya kabari
nanti ya
bntar
sebentar lg rapat
besok pagi aja gmn saya liat dulu
td sy baca dulu ya
insyaallah
in syaa Allah klo sempat
mudah2an bisa
mungkin bisa mungkin ngga
liat ntar deh
tanya istri dulu
tunggu ijin kapolsek dulu ya
saya koordinasikan dengan pimpinan
kalau ada mobil sy mau
bisa asal ditemani
mau tp gak malam ini
iya tapi saya lagi di luar kota
ya sih cuma sy sakit
bisa pak eh maaf ga jadi
tdk bisa eh bisa ding
sy teruskan ke bu kader ya
coba hubungi pak rt saja
kasih ke unit ppa aja, mereka siap
temen saya yang mau, bukan sy, ini nomornya 0800-000-000
mengko tak pikire
engke heula nya
beko den caliak dulu
dumun, tiang takon malu
ntar gue kabarin ye
kasian ya anaknya
astaghfirullah
waduh
hmm
wkwkwk
assalamualaikum
selamat pagi pak
sy sdh tau kasus itu
sdh selesai itu kasusnya minggu lalu
hadir
monitor
kpncet maaf
asdfgh
Saya sedang tidak di kantor sampai 14 Juli. Email Anda akan saya baca sekembali saya.⏎⏎-- ⏎Balasan otomatis
iya saya dengar tadi sudah ada yang ngomong di balai desa tapi saya belum tahu siapa yang mau
`,
});
