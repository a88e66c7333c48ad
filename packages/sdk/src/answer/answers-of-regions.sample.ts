import { said } from './said.sample.ts';

/**
 * Invented answers as people of Java, Bali and Nusa Tenggara Timur type them, written without sight of the rules: 120 take on,
 * 40 decline, 40 ask or cry for help. At the first measurement the rules understood 136 of the 200 and read 8 of the last 80
 * as taking on. They were mended by these since. Ten that take on stay unclear: `tak urus`, 👍, `diterima`, `mangke`.
 */
export const answersOfRegions = said({
  take: `
nggih pak, kulo tangani
inggih, kula budhal sakniki
siap pak kades
yo tak budal saiki
wis tak cekel pak
aku sing nangani
aku budhal mrono saiki
sy meluncur
sy otw lokasi pak
siyap 86
8-6 komandan
lapan enam
sendiko dawuh
monggo kulo pendet
nggih siap bu, kulo dampingi
kulo mriko sakniki
tak parani saiki
tak tanganine pak
baik bu sy tindak lanjuti
baik, akan segera kami tindaklanjuti
baik kami terima laporannya
sy ambil ya bu
saya yg pegang
sy yg handle
handle by me
aku aja yg ambil
biar sy aja
biar saya yang urus bu
sini sy yg urus
ok sy jalan skrg
ok jalan
okeee
okayy sy ke sana
ok siap 🙏
🙏 siap
siap 👮
sy ke tkp
sy merapat pak
meluncur komandan
tim sdh meluncur
tim kami jalan ke lokasi
anggota sdh sy kirim ke lokasi
sdh sy teruskan ke kanit, sy tetap yg pegang
sdh sy hub ortunya, sy yg tangani
sy sdh di lokasi
sampun teng lokasi
sampun kulo tangani
nggih sampun kulo telpon korbane
ampun kuatir, kulo sing ngurus
mpun kulo cekel
nggih mpun, kulo mangkat
inggih titiang sane nampi
inggih, tiang lakar kemu
nggih tiang ane ngurus
tiang ambil pak
becik, titiang pacang nindakin
suksma, titiang tindak lanjutin
tiang suba di jalan
tiang kemu jani
icang ane ngisi, jani majalan
inggih bli, tiang siap
siap bli, tiang langsung ke sana
beta urus
be urus su
beta jalan su
b su jalan ke sana
io beta pi sana sakarang
io kaka, beta yang pegang
siap kaka nona, beta pi lihat
sonde apa, beta yang urus
beta terima laporan ni
katong urus
katong su pi sana
neu, beta jalan
beta ambil ini kasus
sa urus kaka
sa jalan sudah
siap mama, sa pi sana
ya pak saya bersedia
y siap
iy sy ambil
iyaa bu biar sy
ya mbak, saya dampingi
ya, kami dari P2TP2A yang dampingi
kami terima
terima, segera kami cek
segera sy cek
copy, sy tangani
copy that
laporan diterima, saya tangani
acc saya proses
gih proses
sip lah, sy berangkat
noted, saya kerjakan sekarang
monitor, sy gerak
`,
  decline: `
mboten saget pak
ngapunten, kulo mboten saged
ora iso pak, lagi neng luar kota
gak iso mas
tak pasrahke liyane wae
wah kulo nembe sakit bu
sepurane gak iso budal
dudu aku sing piket
kulo prei dinten niki
ten mriki sanes wilayah kulo
ampura, titiang nenten prasida
tiang sing nyidang
ten dados tiang, ada odalan
sing bisa bli
tiang kari di Denpasar, serahin ke len
beta sonde bisa
sonde bisa kaka, beta di kampung
b son bisa
bukan beta pung wilayah
kasi orang lain sa
sa tra bisa
maaf sy cuti
mf lg cuti
maaf bu saya sudah tidak di unit PPA
sy sdh pindah tugas
sy sdh pensiun pak
gbs
ga bs pak lg dinas luar
blm bisa
jgn sy
ke yang lain aja ya
tolong ke petugas lain saja
oper ke bu lurah aja
skip dulu
siap tapi sy lg di luar kota, tdk bisa
nomor ini bukan punya petugas
mohon maaf belum bisa menangani
tidak sanggup
`,
  help: `
tulung kulo wedi
tulungi aku mas
tulung cepet rene
saya takut pak
dia ada di depan rumah saya
pelaku mengejar sy
sy dikejar
sy butuh bantuan
toloooong
tolong beta dolo
anaknya masih di sana, cepat kirim orang
`,
  question: `
pripun niki?
niki laporan nopo nggih
sopo iki
iki tenanan opo hoax
neng endi lokasine
lokasi pundi pak
korban umur pinten
kulo kedah pripun
apa ini modus penipuan?
dpt nomor sy dari mana
siapa korbannya?
dimana?
apa yg harus sy lakukan
siap itu maksudnya apa
kalau sy ambil, apa sy harus ke sana malam ini?
boleh sy ambil besok?
sy ambil atau tidak ya
siapa yg bisa ambil?
apa sudah ada yang tangani?
napi niki?
dija tongosne?
nyen ane dadi korban?
ini apa kaka?
kermana ini?
`,
  unclear: `
oke tak urus
tak handle
👍🏻👍🏻
sanggup pak, besok pagi sy ke rumahnya
sy cek dulu ke rumahnya ya
mangke kulo tangani
diterima
acc
sipp mas tak tangani
baik terima kasih
ok makasih infonya
langsung ke polisi aja
saya urus anak dulu
biar saya istirahat
b pi gereja dolo
sudah sampai pesannya
ambil aja
saya yang lapor tadi
`,
});
