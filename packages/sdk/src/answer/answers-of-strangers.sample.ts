import { said } from './said.sample.ts';

const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/** Invented answers of somebody who saw no rule, none of which takes a report on. None was read as a yes. */
export const strangersNoYes: readonly string[] = listed(`
tolong pak saya dipukul suami saya lagi
tolongin aku kak, dia udh di depan pintu
tlg cepet kesini
cepat ke sini pak!!
pak tolong segera datang
tolong kirim orang sekarang
help me pls
bantu kami bu, anak saya luka
saya takut sekali
dia pegang pisau
🆘🆘🆘
😭😭😭
tolooooong
saya di kamar mandi dikunci, dia ngamuk
jgn telpon, dia disini
jangan balas ke nomor ini nanti suami saya baca
hp ini dipegang dia, hati hati
aku lagi sembunyi di rumah tetangga
darahnya banyak bgt
adik saya pingsan
mati aku mati aku
selamatkan anak saya pak
anak saya diambil bapaknya tadi malam
jemput saya bu saya sdh siap di depan gang
saya siap dijemput kapan saja
saya sudah siap barang2 saya, kapan dijemput?
ambil saya dari sini
ambil anak saya pak
terima kasih sudah mau bantu, saya tunggu
saya tunggu ya pak
buruan pak
otw kapan pak
udah otw belum?
kalian otw gak sih
bapak sudah di jalan?
siapa yang mau datang
ini siapa ya
siapa ini
maaf ini nomor siapa ya kok wa saya
salah sambung
salah nomor mas
bukan nomor bu ratna, ini anaknya
saya bukan pak lurah, pak lurah sudah ganti nomor
nomor ini sudah ganti pemilik
bu ratna sedang umroh sampai tgl 12
ibu lagi di puskesmas hpnya saya pegang
bapak lagi tidur
bapak saya sudah meninggal kak
sudah saya terima
ok sudah saya terima laporannya
diterima
pesan sudah masuk
sdh dibaca
noted
laporan diterima dgn baik terima kasih
terima kasih infonya
makasih bu
matur nuwun
hatur nuhun infona
ini laporan apa ya
laporan yg mana
kasus apa bu
alamatnya dimana
lokasinya mana pak
korbannya umur berapa
emang siapa yg lapor
sudah ada yg tangani?
sudah ada yang pegang blm
ini harus saya yg tangani?
apa saya yg harus kesana
saya harus gimana
terus saya mesti ngapain
kenapa saya yg dihubungi
apakah ini penipuan
penipu ya lu
hoax
blokir aja nih nomor
jangan ganggu saya anjing
kurang ajar kamu siapa
bacot
sapa iki
iki sopo yo
aya naon
saha ieu
ngapo
apo ko
wkwkwk siap 86 ndan
wkwkwk
siap komandan laksanakan 🤣🤣🤣
mau pinjam dulu seratus
p
ping
halo
assalamualaikum
selamat pagi bu
pak budi yang tangani
sudah ditangani pak budi
tadi bu sri yg kesana
itu sudah diurus polsek
pak rt sudah tau masalahnya
coba tanya bu lurah
suruh pak RW aja yang datang
kasih ke bidang perlindungan anak saja
tolong diteruskan ke dinas sosial
tolong ditindaklanjuti
mohon segera ditangani
mohon dibantu bapak ibu
harap ditangani segera
kalian tangani dong jangan diam aja
saya mau lapor
saya mau melapor pak, tetangga saya mukul anaknya
mau lapor jg, kemana ya
saya korban
saya yg dilaporkan itu, itu bohong semua
saya suaminya, jangan ikut campur urusan rumah tangga orang
saya cabut laporannya
laporannya sudah saya cabut, sudah damai
Terima kasih telah menghubungi kami. Kami akan segera merespons pesan Anda.
Saya sedang menyetir. Dikirim otomatis dari ponsel saya.
Saya sedang cuti sampai 3 Januari dan akan membalas setelah kembali.
Halo, terima kasih sudah menghubungi Warung Bu Tini! Mau pesan apa?
Sedang rapat, nanti saya hubungi kembali
siap nikah kapan pak hahaha
kami masih di dalam rumah, dia masih diluar
`);

/** Invented cries and statements with a no in them, of the same. None was read as a refusal, nor as a yes. */
export const strangersNeither: readonly string[] = listed(`
aku gak bisa keluar rumah
aku gak bisa napas
gak bisa telpon, dia disini
saya tidak bisa bicara
saya ga kuat lagi
aku gak kuat bu
gak tahan lagi pak
saya tidak mau mati
gak mau pulang
aku ndak mau balik ke rumah itu
anakku gak mau makan dari kemarin
adek gak bangun bangun
ibu saya tidak sadar
dia gak mau lepasin aku
dia tidak mau pergi dari sini
jangan tinggalin saya pak
jangan bilang suami saya
jangan kasih tau bapak
jangan datang pakai seragam, dia kabur nanti
jangan tutup laporan saya
kenapa gak ada yang datang
kok gak datang datang sih
belum ada yang datang pak
gak ada yg bantu saya
tidak ada yang peduli
polisi gak mau terima laporan saya
polsek nolak laporan kami pak tolong
pak rt gak mau ikut campur, tolong kami
saya gak punya siapa siapa lagi
saya tidak tahu harus kemana
gak tau mau kemana lagi
tak ada uang buat berobat
gak ada pulsa, tolong telpon balik
saya bukan pembohong pak, ini beneran
bukan saya yang salah bu
bukan saya yg mukul, dia duluan
ini bukan bercanda
saya gak bohong
gak aman disini
tidak bisa menunggu lagi
gak bisa nunggu besok pak
saya gak bisa tidur takut dia balik
ora iso metu omah pak, dikunci
aku wedi, ra wani mulih
teu tiasa kaluar bu, dikonci ti luar
abdi teu kuat deui
indak bisa den kalua lai pak
saya nda bisa lari kaki saya sakit
kita nda berani pulang e
beta seng bisa keluar
sa tra bisa jalan, kaka tolong
kada kawa bakalahi lagi, tolong ulun
can't talk he's here
i cant breathe
no no no tolong
tidak tidak jangan 😭
dia tidak boleh masuk lagi pak
gak boleh pegang hp sama suami
anak saya ga boleh ketemu saya
tolong jangan diabaikan
`);

/** Answers that were read as a yes when the same person knew the rules: tags, orders, possession, and words that were erased. */
export const takenByRules: readonly string[] = listed(`
ya halo
iya hallo
iya waalaikumsalam
selamat ya bu
kodenya ya bu
jawabannya ya pak
infonya ya bu
datanya ya pak
doanya ya bu
konfirmasi ya pak
tenang ya bu
piket ya bu
biarkan saja ya pak
biar aja ya
ini ya pak
oh itu ya
gini ya pak
gpp ya bu
tidak apa apa ya pak
jangan takut ya bu
jangan khawatir ya kak
sinyal jelek ya bu
listrik mati ya
maaf baru balas ya bu
maaf telat balas ya kak
siap kan pak
otw kan pak
meluncur kan pak
sanggup kan pak
iya kan bu
bisa kan
oke kan bu
monggo meluncur
monggo dilaksanakan
laksanakan dong
dawuh pak
kasus saya sudah jalan
laporan saya sudah berjalan
kasus saya ditindaklanjuti polisi
abdi dicepeng
abdi dicandak
biarkan saya jalan
biarkan kami jalan pak
saya lihat kejadiannya
kami melihat kejadiannya pak
saya garap anaknya
saya ngisi laporan
mbak baik banget
sangat baik
all is ok
baik dimengerti
ok got it
oke monitor
siap diterima
oke, infonya
iya tadi bu
iya lagi piket
biarkan aku jalan
lepaskan saya jalan
iya pagi bu
standby ya pak
iya gpp
oke gpp
tidak ada masalah
gak ada masalah pak
siap to pak
siap siap aja
otw dong pak
meluncur dong pak
laksanakan segera
laporan saya tangani dong
kasus saya urus dong
laporan saya ditindaklanjuti
laporan ini punya saya
itu punya saya
anaknya serahkan ke saya saja
anaknya saya bawa
buat saya aja bu
laksanakan pak
laporan saya tangani
laporan saya yang urus
oke ya
bu ya
ibu ya
baik ya bu
monggo pak siap
siap ya pak
infonya, ya
maaf baru balas, iya
kamu laksanakan ya
`);

/** Answers that were read as a refusal by the same: somebody else does not come, or something was not got. */
export const refusedByRules: readonly string[] = listed(`
kodenya tidak bisa
kode gak bisa bu
nomornya gak bisa
saya tidak dapat jawaban
laporan saya tidak dapat jawaban
tidak dapat balasan
tidak dapat kodenya bu
kami tidak dapat petugas
gak dapat nomornya bu
saya tidak dapat surat
saya tidak dapat infonya
sumpah bukan saya pak
bukan saya pak sumpah
ini bukan laporan
ditolak polda pak
ditolak dinsos bu
ditolak lagi bu
petugas gak datang pak
petugasnya gak datang datang
mas gak datang
yang datang bukan petugas
bukan karena saya
maaf kak, halo
maaf siap pak
siap maaf pak
maaf segera ya pak
ini laporan lain bu
ini nomor lain saya
laporannya gak bisa bu
perkara ditolak
petugas menolak
petugas malas
sudah tidak datang
petugas lain gak bisa
maaf bu
tidak dapat giliran
`);

/** Yeses and refusals of the same, written before any rule was seen. Of 80 yeses 72 were understood, of 60 refusals 48. */
export const answersOfStrangers = said({
  take: `
siap
siap bu
siap pak laksanakan
siap, saya tangani
siap 86
86
siap meluncur
meluncur
otw
otw bu
otw lokasi
saya otw ke sana
saya berangkat sekarang
saya kesana
saya ke tkp
sy meluncur ke lokasi bersama bhabin
saya ambil
saya ambil kasusnya
sy ambil bu
saya yang tangani
biar saya yg tangani bu
biar saya saja
saya aja bu
saya handle
sy handle ya
handle by me
i'll take it
on it
ok saya tangani
oke bu saya urus
baik bu saya tindak lanjuti
baik, akan saya tindaklanjuti
akan segera kami tindaklanjuti
kami tindaklanjuti bu
siap tindak lanjut
siap ditindaklanjuti
segera saya cek ke lokasi
saya cek ke lokasi skrg
nanti saya kunjungi rumahnya
saya datangi sekarang
ya saya bisa
bisa bu
saya bisa
saya sanggup
sanggup bu
bersedia
saya bersedia menangani
ya
iya bu
iya saya ambil
ok
oke
oke siap
baik bu
baik
inggih bu, kulo tangani
nggih siap
aku sing nangani bu
muhun bu, ku abdi ditangani
siap bu abdi angkat ayeuna
iyo pak ambo urus
sa yang urus kaka
sdh sy hub polisi
sudah saya telpon korbannya
sdh sy tangani
sudah saya hubungi bhabinkamtibmas, kami menuju lokasi
saya sudah di lokasi
tim kami sudah meluncur
saya jemput korbannya sekarang
saya dampingi korban ke polres
saya pegang kasus ini
saya pegang
👍
👍 siap
✅
🫡
copy, saya tangani
di terima saya tangani pak
saya terima tugasnya
laporan ini saya ambil alih ya
`,
  decline: `
tidak bisa
gak bisa bu
maaf saya tidak bisa tangani
mohon maaf saya sedang di luar kota
maaf lagi cuti
saya lagi sakit bu, yang lain saja
bukan wilayah saya
bukan tupoksi kami
bukan kewenangan saya pak
bukan saya yang piket
hari ini saya gak piket
saya off hari ini
lepas piket bu
ga sanggup
gak sanggup saya, kasih yg lain ya
tdk sanggup bu
saya menolak
tolak
nggak
enggak dulu
gak dulu ya
tidak
ndak bisa pak
ora iso bu
mboten saget bu, ngapunten
teu tiasa bu punten
punten abdi nuju di luar kota, teu tiasa
indak bisa pak
nda bisa sa
sa tra bisa
maaf blm bisa
belum bisa, masih di kabupaten sebelah
maaf sekali tidak bisa ambil kasus ini
saya tidak bisa ambil
jangan saya
jangan saya bu, saya kenal pelakunya
pelakunya saudara saya, saya tidak bisa
saya ada konflik kepentingan, mohon dialihkan
mohon dialihkan ke petugas lain
tolong alihkan ke yang lain
tolong kasih ke yg lain aja bu
cari orang lain aja
oper ke bu dewi aja, saya penuh
saya sudah pegang 5 kasus, gak bisa lagi
kasus saya sudah penuh
lagi di rs nungguin anak, ga bisa
maaf bu motor saya rusak gabisa kesana
gabisa
gbs
g bs bu mf
tdk bs
saya skip dulu
skip
pass
no
sorry cant
sorry i can't take this one
maaf saya sudah tidak jadi relawan
saya sudah mengundurkan diri dari tim
🙏 maaf gak bisa
`,
  help: '',
  question: '',
  unclear: '',
});
