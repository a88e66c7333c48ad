import { said } from './said.sample.ts';

/**
 * Invented answers of somebody who saw no rule. At the one measurement 192 of 200 were understood. With closed shapes it is 192
 * again, of other answers; these were in sight by then.
 */
export const answersBlind = said({
  take: `
Ya saya bisa
siapp
Okey
ya sanggup terima kasih sudah menghubungi saya akan segera ke sana
siap 👍
iyo bisa
siap bu
iye' bisa ji saya tangani
Insya Allah sanggup
SIAP
iya bisa
Iya sanggup
Siap
bs bu
iye siap
bs
sa bisa, sa jalan skarang
siap sy tangani skrg
oke
siap
ok sy handle
muhun siap
Siap, saya tangani.⏎⏎Dikirim dari ponsel saya⏎⏎> Satu laporan memerlukan Anda.⏎> Apakah Anda sanggup menangani?
Siap saya terima laporannya
bisa atuh, ku abdi ditangani ayeuna
gass pak otw
ok
Saya yang pegang ya
86
olo bisa lae, biar kuurus
sy aja yg ambil
Ya, saya sanggup
Baik bu, siap
Siap merapat
Siap.
sy ambil
okee sy tangani
siap komandan
sy meluncur skrg ke tkp
Siap ndan laksanakan
meluncur
baik pak saya tangani
ok siap 👌
Yes
beta sanggup bapa
Siap pak
sanggup pak
Baik
sangup
gas
iyo aku sanggup
Bismillah sanggup
Sanggup bu 🙏
Nggih pak, kulo sanggup
inggih siap
insyaallah siap pak
Laporan sy terima dan sy tangani trims
biar saya yg urus
🙏 siap
Saya tangani
y
Siap menangani
InsyaAllah bisa, saya langsung ke lokasi sekarang
bisa
Ok
yes sy handle
Bisa, saya tangani
siap laksanakan
otw
Otw lokasi
Bisa pak
🫡
ya
nggih
Sanggup
Ya
Siap 86
gaskeun
👍
iya
sanggup
Siap 🙏
Oke siap
Dengan hormat, kami sanggup menangani laporan dimaksud. Terima kasih.⏎⏎Hormat kami,⏎Petugas Piket UPTD PPA⏎⏎Pada Sen, Meja Laporan menulis:⏎> Satu laporan memerlukan Anda. Apakah Anda sanggup menangani?
`,
  decline: `
maaf 🙏 sy lg di luar kota
maaf salah sambung
sy bukan petugas
tdk
gk bs
sy lg opname
mboten saget pak nyuwun pangapunten
teu tiasa bu hapunten
ora iso
skip
ngga dulu
sdh bkn koordinator lg pak
lg di luar daerah pak ga bisa
Maaf bu sy tdk bisa
tdk sanggup bu maaf
Tidak bisa
maaf saya tidak sanggup
tidak
mf gk bs
tak bisa aku bang
maaf lagi cuti
jangan saya
males
tra bisa kaka
ga sanggup pak
gak sanggup
Maaf saya lagi sakit
maaf blm bisa pak
saya sudah tidak jadi lurah
Tidak
Maaf tidak bisa
Tidak sanggup
ogah ah jgn ganggu
tdk bs
indak bisa do
Salah nomor
enggak
Mohon maaf, kami tidak dapat menangani laporan ini karena di luar wilayah kerja kami.⏎⏎Salam,⏎Sekretariat LPA⏎⏎----- Pesan asli -----⏎Dari: Meja Laporan⏎Satu laporan memerlukan Anda. Apakah Anda sanggup menangani?
ga bisa 🙏
nggak
Maaf bu sy lagi ada hajatan keluarga gak bisa
gak dulu ya
gak bisa
Mohon maaf, saya tidak bisa menangani
`,
  help: `
tolong
TOLONG
Butuh bantuan
bahaya pak mereka banyak kirim personil
minta backup ndan
butuh bantuan polisi cpt
tolong kirim orang skrg
kirim bantuan segera
Mohon backup, pelaku bawa sajam
siap tapi tolong kirim polisi pelaku bawa parang
tulungi pak, aku dioyak wong
tlg pak sy dikepung di rumah
sos
rumah sy dilempari, tolong
Tolong sy pak
sy diancam pak
`,
  question: `
korbannya brp orang
anak atau dewasa pak?
Ini siapa?
siapa ini
ini penipuan bukan ya
opo iki
kasusnya gmn bu
Laporan apa ya?
knp saya
Laporannya dari siapa?
alamatnya mana bu
apa saya harus ke lokasi sekarang atau tunggu polisi dulu
kasus apa
?
maaf ini dgn siapa ya
kapan kejadiannya
di mana lokasinya?
lap apa pak
dimana
maksudnya
mksdnya gmn ya
laporan apa
lokasi?
naon ieu teh
`,
  unclear: `
makasih
Ya maaf tidak bisa hari ini
waalaikumsalam
bisa kalo ada kendaraan
kalau dekat bisa
mungkin
besok pagi bisa pak
Siap tapi besok
besok
Terima kasih infonya 🙏
diusahakan
sanggup asal ada surat tugas
bntr
Coba hubungi pak sekdes
nanti
hmm
Saya usahakan
nanti ya pak lg rapat
kayaknya bisa
bisa tp sy lg di luar kota
insyaallah nanti dilihat
Nanti sore sy kabari
biar teman saya yg tangani
trims
bentar lg nyetir
sy teruskan ke anggota
tergantung kasusnya
ya tapi jangan sendiri
sy koordinasi dulu sama pimpinan
🙏
tunggu
ke UPTD aja bu
`,
});
