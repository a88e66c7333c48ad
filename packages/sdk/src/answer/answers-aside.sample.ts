import { said } from './said.sample.ts';

/** Invented answers that were written before the rules were, and kept aside: the rules are not changed by them. */
export const answersAside = said({
  take: `
siap pak
siap bu saya kesana
otw
otw lokasi
ok saya tangani
oke
baik, saya yang urus
saya ambil
saya berangkat sekarang
meluncur
langsung ke tkp
sy otw 10 menit
siap laksanakan
86
siap 86
sdh sy hub polisi
sudah saya telpon polsek
saya sudah di lokasi
saya bisa
bisa pak
iya saya bisa
ya
iya siap
y
yoi otw
gas
nggih siap
inggih pak, kulo mangkat
budal saiki
aku mangkat saiki
ok budhal
saya handle
sy handle ya
i'm on it
on my way
yes I will take it
ok I'll go
will do
roger
copy, otw
laporan saya terima, saya tindak lanjuti
saya tindaklanjuti
segera saya tangani
sy segera kesana
baik segera
siaap
siiap komandan
okee
okeee siap
sip saya jalan
sip
saya dampingi korban
sdh sy dampingi
saya sudah bicara dgn lurah, sekarang ke sana
tangani
saya tangani
take
ambil
saya proses
lagi di jalan menuju lokasi
sudah dekat
5 menit lagi sampai
siap, berangkat bersama bu rt
kami berangkat
tim sudah meluncur
sanggup
saya sanggup
saya menyanggupi
bersedia
saya bersedia menangani
`,
  decline: `
tidak bisa
gak bisa pak
ga bs
ngga bisa maaf
maaf saya di luar kota
maaf lagi sakit
saya sedang cuti
bukan saya
bukan tugas saya
salah orang
salah sambung
tdk bisa malam ini
nggak sanggup
sy sibuk
maaf tidak
no
nope
can't
sorry I cannot
not me
i'm away
tolak
saya tidak bersedia
jangan saya
minta yang lain saja
oper ke bu siti
sy berhalangan
lg di rs nunggu anak
ndak bisa
ora iso
mboten saged
gak iso aku
saya sudah bukan petugas
saya sudah berhenti jadi relawan
off duty
libur
absen dulu
tdk
ga
enggak
tidak dulu
belum bisa
blm bisa skrg
saya tidak siap
ga siap
saya bukan petugas jaga malam ini
cari orang lain
saya keluar dari tim
hp ini bukan milik koordinator lagi
mohon maaf berhalangan hadir
`,
  help: `
tolong
tolong saya
tolongg
tolong dia dipukul
help
help me please
darurat
gawat
selamatkan saya
saya takut
saya disekap
bantu saya
minta tolong cepat
mereka mau bawa dia pergi
anak itu dipukuli
ada yang teriak minta tolong
sos
saya diancam
saya korban
tolong segera kirim polisi
`,
  question: `
ini siapa?
siapa ini
di mana?
dimana lokasinya
alamatnya mana
laporan apa?
apa ini
kapan
korbannya siapa
berapa umurnya?
maksudnya apa
ini penipuan ya?
kok saya
kenapa saya yang dihubungi
apakah sudah ada polisi
bagaimana caranya
gimana jawabnya
who is this
what report?
where
apa saya boleh pergi sendiri?
siapa pelapornya
boleh minta detail
kodenya yang mana
siap, tapi di mana?
`,
  unclear: `
hmm
terima kasih
noted
dibaca
selamat malam
assalamualaikum
wah
nanti
besok saya kabari
mungkin
kalau sempat saya kesana
nanti saya cek
tunggu
sebentar
saya tanya suami dulu
lihat nanti
siap kalau ada teman
besok pagi bisa
asdf
...
👍
🙏
ok nanti
sudah ada yang menangani
sudah ditangani pak rt
bu ani saja yang siap
haha
test
tes
saya cek dulu
bisa tapi besok
mau tanya dulu
insya allah
semoga
ya allah
`,
});
