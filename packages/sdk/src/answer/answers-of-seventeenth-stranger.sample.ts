const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/**
 * Invented answers of a seventeenth stranger, who read no rule: before 0451, 46 of 59 yeses and 36 of 50 noes were understood, and
 * with it, unseen, 49 and 45. `Siap` and `siap bu` are left out, which the stranger meant as receipts.
 */
export const seventeenthYeses: readonly string[] = listed(`
siap bu saya yg urus
oke sy tangani ya pak
baik, saya segera ke lokasi
otw bu
sdh di jalan menuju rumahnya
saya ambil
biar saya aja
Bisa. Saya kesana skrg
iya saya bantu tangani
saya sanggup
siap laksanakan, meluncur
ya sy yg pegang laporan ini
laporan diterima, saya tindak lanjuti sekarang
OK gas saya berangkat
sy tanganin
sip, sy cek ke lokasi sekarang
saya jalan skrg bu mohon ditunggu
insyaallah bisa, saya berangkat sekarang
siap, saya sama istri langsung kesana
ini lagi perjalanan ke sana
saya ambil alih ya
bisa bu, 10 menit lg sampai
sy siap menangani
saya bersedia
bersedia bu
sanggup pak
ok saya yang datangi
Ya, saya terima tugasnya
saya handle
aku handle ya bu
siap menuju tkp
saya dekat situ, sy kesana
kebetulan saya dekat, saya yg ke sana
saya meluncur bos
sudah saya tangani dari tadi ini saya di lokasi
baik bu laporannya saya pegang
sy langsung koordinasi dg polsek ya bu
saya telp polisi sekarang
siap 86 meluncur
oke bu saya segera merapat
Siaap buuu saya otw skrg jugaa
ya siap sy urus mlm ini
gpp saya aja yg nangani
saya tangani, terima kasih infonya
Mantap, saya yang tangani laporan ini
biar sy yg kesana bu, rumah sy dkt
siyap sy kesana
ok, on the way
saya proses ya bu
iya bisa bu saya lg free
Wa'alaikumsalam bu, siap saya tindaklanjuti
saya coba ke sana sekarang
tak tangani bu
aku budal saiki
nggih bu kulo tangani
sy gerak skrg
siap ndan bergerak
saya udh hub bu kader, kami kesana
siap bu, sy bawa motor kesana skrg
`);

export const seventeenthNoes: readonly string[] = listed(`
maaf bu saya tidak bisa
ga bisa bu lg diluar kota
gak sanggup
maaf sy lg sakit
sy lg di luar kota bu, coba yg lain
bukan saya yg jaga malam ini
bukan wilayah saya
maaf pak bukan tugas saya
lg kerja ga bisa ditinggal
saya berhalangan
mohon maaf berhalangan bu
nggak bisa, anak sy rewel
tdk bisa
tolong cari yang lain saja bu
minta yang lain aja ya bu saya lagi dinas
sy serahkan ke yg lain
jangan saya bu
saya menolak
gabisa
blm bisa bu lg ada acara keluarga
maaf bu saya lagi di rumah sakit nunggu ibu
waduh saya lagi di surabaya bu
saya sudah tidak jadi relawan lagi
saya sdh berhenti bu
salah sambung
salah nomor pak
ini bukan nomor pak darmo
maaf saya bukan orangnya
saya cuti bu
lagi cuti sampai senin
sy piket besok, bukan hari ini
gak bisa bu, motor rusak
maaf ban bocor jadi ga bisa kesana
absen dulu ya bu
sy lewat dulu
bukan bagian kami
maaf kelurahan lain
kejauhan bu buat saya
ga berani bu
saya takut bu, yang lain saja
maap bu ra iso
mboten saged bu
ora iso aku lagi kerjo
teu tiasa bu
saya tidak sanggup sendirian
hp saya lowbat lagian jauh, ga bisa bu
sudah pensiun saya bu
lagi di kampung bu pulang lebaran
punten teu acan tiasa
sorry ga bisa skrg
`);

export const seventeenthNeither: readonly string[] = listed(`
saya ikut tangani
terima kasih infonya
ok
ya
baik
noted
👍
🙏
assalamualaikum
ini siapa ya?
maksudnya gimana bu?
dimana lokasinya?
saya harus apa?
boleh minta alamatnya
siapa yg lapor
ini beneran?
apa saya harus kesana?
perlu saya yang kesana bu?
tolong saya bu
tolong!!
saya dipukul suami
mereka mau bawa anak saya
saya juga korban
anak saya hilang bu
jangan lapor polisi nanti saya dibunuh
sudah ditangani pak RT
sudah selesai bu
sudah dilaporkan polisi kemarin
pak lurah yg tangani
bu siti yg kesana
saya tanya istri dulu
nanti saya kabari
sebentar bu
nanti malam saya kesana
besok saya cek
kalau hujan reda saya kesana
kalau ada yg nemenin saya mau
saya mau tapi ga ada motor
lagi rapat, nanti saya baca
kayaknya bisa
mungkin bisa
diusahakan
saya pikir dulu
bisa diulang bu? sinyal jelek
saya teruskan ke pak camat
hoax ini
anaknya sudah pulang kok
itu masalah keluarga bu
pulsa habis
beli pulsa 50rb ya
stop
jangan kirim lagi
halo
tes
?
saya kenal bapaknya, biar saya bicara baik2
biarkan saja bu nanti juga baikan
saya yang salah bu
saya tangani kalau dibayar
Pesan otomatis: kantor tutup
siap salah bu
saya tidak tau harus gimana
saya ga yakin bisa
alhamdulillah
ya Allah kasian sekali
astaghfirullah
kok bisa begitu
siap nanti saya sampaikan ke ketua
`);
