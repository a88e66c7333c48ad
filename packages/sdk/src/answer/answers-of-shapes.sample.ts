const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/**
 * Invented cries, pleas, orders and receipts. Of the 125 by an auditor 28 were read as a yes and 13 as a no, before shapes were
 * closed. The first ten came after.
 */
export const neitherYesNorNo: readonly string[] = listed(`
laporan saya segera tangani
laporan kami tangani segera
kasus saya segera proses
kasus saya urus pak
kami di jalan
saya di jalan
kami di depan rumah
saya naik mobil
kami di mobil
saya bersama korban
TOLONGGGG
tlg cpt dia udh di dpn rumah
help me pls
siapapun tolong saya
siap siap dia datang lagi bawa parang
ya allah tolong
ya Tuhan dia mukul lagi
ok dia masuk lagi ke kamar
oke gpp tp aku takut bgt
saya siap mati aja
sy sdh siap bunuh diri
iya saya korbannya
iya aku yg lapor tolong jgn kasih tau bapak
saya juga kena
anak saya demam kejang skrg
🆘🆘🆘
😭😭😭 tulung mas
tulungi aku mbak
nyuwun tulung, bapakku ngamuk
punten bantosan abdi atuh
tolongin gw bang gw dikunci
bantu saya kak segera
kami terjebak di lantai 2 airnya naik terus
otw dia kesini tolongg
dia otw ke rumahku
polisi sudah pergi dia balik lagi
sdh di tkp tp saya dikeroyok
udah aku pegang pisaunya
gw mau loncat
capek hidup ok makasih ya semuanya
selamat tinggal ya
saya ambil pil banyak tadi
minta tolong dong yang siap jemput saya
baik pak saya menyerah saja saya takut
ya ini saya yg dipukul
api sudah sampai dapur
tolong ambil laporan ini siapa saja
siapa yg bisa tangani ini cepat
mohon dibantu pak saya lg di luar kota
bantu ya bu
jemput ya kak
tangani ya pak
dampingi ya mbak
jemput sekarang
evakuasi segera
evakuasi sekarang pak
bantu segera
tangani segera
amankan sekarang juga
merapat segera
segera ke lokasi pak
segera meluncur ya pak
ambil sekarang bu
lanjutkan
take it
lanjut ya pak
sudah saya terima
sudah sy terima bu
sampun kulo tampi
udah aku terima kak
mantap pak
yo wis
nggih sampun
kami masih di penampungan
saya di penampungan
sy sudah di pelabuhan mau berangkat
kami sudah sampai di penampungan
aku gabisa gerak
gabisa jalan
aku engga bisa gerak
abdi henteu tiasa gerak
aku gak bisa ke luar
ga bisa ke luar
aku ga bisa turun
ga bisa pegangan lagi
aku ga sanggup menghadapi ini lagi
aku gak mau ikut om
ga mau ikut bapak
aku gak mau hamil
aduh sakit
sakit banget pak
sakit sakit sakit
aku ga bisa lanjut lagi
teu bisa ngambekan
saya kecelakaan
jangan telpon aku sekarang
ga bisa sampai rumah, motor mogok di jalan, ada orang
aku gak mau sama om itu
aku gak bisa keluar
aku ga bisa napas
saya tidak bisa bernapas
gak kuat lagi
saya gak kuat
aku ga sanggup hidup lagi
gak mau hidup
ga ada yg nolong
tidak ada yang bisa bantu saya
jangan pukul
jangan tinggalin aku
jgn kasih tau suami saya
tidak tolong tidak
tdk bisa lari pintunya dikunci
saya ga bisa jalan kakinya patah
anakku ga gerak
anak saya tidak sadar
dia gak mau lepasin aku
ga bisa ngomong dia di sebelah
gabisa telpon dia denger
no please no
i can't breathe
can't get out
ra iso ambegan
teu tiasa kaluar
aku ndak bisa keluar rumah
nda bisa kabur
gak aman di sini
ga tahan lagi
nggak tau harus kemana lagi
bukan saya yang mukul, saya yang dipukul
tidak berani pulang
ga berani keluar kamar
bukan main-main ini dia bawa pisau
gak bisa pulang, motor saya diambil dia
kada kawa kaluar tolong
aku gak mau mati
`);

/** Invented refusals, questions and words about somebody else, which take nothing on. Before, 25 were read as a yes. */
export const noYes: readonly string[] = listed(`
siap tapi bukan saya ya yg jalan
oke tapi aku ga sanggup
ya maaf ga bisa
iya tau tp kasih yg lain aja
ok skip
siap, lempar ke bu rini aja
baik, tapi saya sedang cuti
mau sih tp lg di rs
yo ora iso mas
muhun tapi abdi teu tiasa
iya nanti dulu
siap besok aja ya
bisa tapi minggu depan
yaudah gak usah
siap?
ini siapa ya
siapa
ok ini maksudnya apa
saya harus ngapain
ya gimana caranya
harus skrg kah
bisa saya tolak ga
udah ada yg ambil blm
saya ambil atau bu dewi
iki opo to
yakin ini buat saya
bu sari sudah otw
pak rt yg tangani katanya siap
dia bilang iya
tadi yg ambil si andi
kata istri saya ok
suami saya siap kesana
salah sambung
iya ini bukan pak budi, salah nomor
ok tp sy ga kenal kawal
saya sudah ganti nomor ya ini bukan dia lagi
maaf anda siapa, saya tukang galon
wkwkwk siap ndan
siap bosku tapi boong
ok gas ngopi dulu
hahaha iya deh iya
saya ambil izin
sy ambil ijin hari ini pak
saya lagi jemput keluarga
sy jemput ortu
saya antar keluarga ke pelabuhan
saya temani ortu pak
saya pergi ke tempat kakak
sy jalan ke kantor sekarang
mama saya sudah berangkat
bapak saya yang tangani
abang saya yg jemput
om saya sudah di lokasi
kader kami yang ambil
saya lanjutkan ke pak camat
sy lanjutkan ke bu lurah
pak rt sakit
kader sakit
jemput
selesaikan sekarang
saya mau lapor
kami mau lapor
saya mau lapor kasus
saya mau pergi
laporannya sudah sampai pak
sudah sampai
laporannya saya terima
`);

/** Invented plain refusals of the same auditor. */
export const plainNoes: readonly string[] = listed(`
tidak
tdk
ga bisa
gak bisa
gabisa
ngga bisa
nggak bs
g bs kak
bukan saya
bkn sy
bukan aku
maaf tidak bisa
maaf ga bisa bantu
sori gabisa
sorry gak bisa sekarang
mf gk bs
maaf saya tidak sanggup
gak sanggup
ga sanggup kak
saya menolak
tolak
saya tolak
nolak
aku skip
skip dulu
pass
saya pass
no
nope
can't
cannot sorry
i can't take this
not me
ora iso
ra iso mas
mboten saged
mboten saget pak
teu tiasa
teu bisa a
ndak bisa
ndak bisa pak
nda bisa
kada kawa
indak bisa
tak boleh saya
emoh
ogah
jangan saya
jgn saya ya
yang lain aja
kasih yg lain aja
serahkan ke yang lain
lagi cuti maaf ga bisa
saya lagi sakit, tidak bisa
sedang di luar kota tidak bisa
gak dulu
enggak
nggak
ga
tidak bisa ambil laporan ini
`);

/** Invented plain yeses of the same auditor. */
export const plainYeses: readonly string[] = listed(`
siap
Siap
siap pak
siap bu
siap kak
siap ndan
siap 86
siaapp
siapp
ya
iya
iyaa
iya kak
ya saya
ok
oke
okee
okay
okey siap
ok siap
oke saya ambil
saya ambil
sy ambil
aku ambil
gw ambil
gue yg ambil
saya tangani
sy tangani
saya yang tangani
saya yg pegang
saya handle
aku handle ya
otw
otw kak
otw sekarang
sy otw
saya otw
saya berangkat
meluncur
langsung meluncur
segera ke sana
saya ke sana
saya kesana sekarang
sdh sy hub polisi
sudah saya hubungi polisi
saya urus
tak urus
tak tangani
nggih siap
inggih
nggih
enggih pak
muhun siap
siap laksanakan
86
bisa
saya bisa
👍
yes
i'll take it
`);
