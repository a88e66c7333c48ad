const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/**
 * Invented answers of a fifteenth stranger, who wrote as ten different people and read no rule: at the first measure 40 of 75
 * yeses and 36 of 55 noes were understood, and none of the rest was read as a yes. Bare receipts are left out here.
 */
export const fifteenthYeses: readonly string[] = listed(`
Siap kak, aku ambil ya laporannya 🙏
Gas kak, gw yg pegang laporan ini
ok kak bisa, aku yg urus skrg
bisaa, aku otw ke lokasi sekarang
sy ambil kak, lg di kos jd bs langsung jalan
Baik Bapak/Ibu, laporan ini saya terima dan akan saya tindak lanjuti hari ini juga. Salam hormat, Sutrisno RT 04
Ya, saya RT nya, saya yang tangani sendiri
Siyap laksanakan, saya berangkat sekarang
Iya pak saya sanggup. Kebetulan rumah saya dekat situ
Nggih, kulo sing nangani
Inggih siap bu, kula tindak lanjuti sakniki
Assalamualaikum wr wb. Dengan hormat, saya bersedia menangani laporan tersebut. Terima kasih atas kepercayaannya. Wassalam
Baik, saya bersedia. Mohon doanya semoga lancar.
Enggi pak, engkok se ngurus laporan reya
Iya cak saya ambil, langsung saya datangi sekarang jugak
Bah, siaplah lae, biar aku yang pegang itu
Okelah, aku yang urus itu bang. Jalan aku sekarang ini
Sa siap, sa ambil laporan ini kaka
Io kaka, sa yang urus sudah, sa jalan sekarang
Iyo pak, ambo nan ka manangani laporan ko
Jadih uni, biar ambo ambiak laporan tu kini
iya halo saya terima ya laporannya saya langsung jalan sekarang titik
ya saya bersedia saya ambil laporan ini nanti saya kabari lagi kalau sudah sampai di sana
siap ndan, 86, saya tangani
86 komandan, meluncur
Siap, Bripka Dewi Unit PPA, laporan saya terima dan saya tangani mulai sekarang
Mohon izin, laporan saya ambil alih. Tim saya bergerak sekarang bersama saya.
IYA SAYA AMBIL
iya sya ambl
Sy bersedia pak
saya besedia
sya sanggup kak, lgsg sy kerjakan
Oke siap, biar saya aja yang tangani
Saya aja yg pegang kasus ini bu, saya peksos di kecamatan itu
Bersedia. -Rina, PSM Kel. Sukamaju
Siap bertugas 🙏🙏
Bismillah, saya ambil laporan ini
InsyaAllah saya siap, saya tangani sekarang
Alhamdulillah saya lagi di dekat situ. Saya ambil ya bu.
Bisa bu, saya tangani
Boleh, saya yang tangani
Muhun abdi siap, ku abdi dicandak laporanna
Siap teh, ku abdi diurus ayeuna
Mangga, ku abdi ditangani ayeuna keneh
Beres, aku handle ya
aku handle min
Saya handle kak, udah siap2 berangkat nih
Gak masalah, saya ambil
Tidak apa-apa malam-malam, saya berangkat sekarang
ga ada kendala, sy ambil laporannya
Jangan khawatir bu, saya yang urus sekarang
tenang aja kak, gw ambil kok
Ya saya ambil, jangan kasih ke orang lain lagi
Maaf baru balas, ya saya ambil sekarang
mohon maaf td hp lowbat, sy bersedia kak, sy ambil skrg
Selamat sore. Saya Sekretaris Kelurahan. Laporan kami terima untuk kami tangani. Saya penanggung jawabnya.
Kami siap tangani, saya sendiri yang turun
Yes, I'll take it
ok i take this one
oke ku ambil
Iyeee saya ambil mi, jalan ma sekarang
Iye puang, saya mo yang urus
Beta ambil, beta jalan sakarang
Kita jo yang urus, so jalan ini
Tiang siap, tiang sane nanganin laporan niki
ulun siap, ulun nang maurus laporan ini
Iyaa dek, ibu ambil laporannya. Ibu kader posyandu situ kok
✅ saya ambil
bisa, sekarang jg sy ke sana
`);

export const fifteenthNoes: readonly string[] = listed(`
Maaf kak aku ga bisa, lagi uts 😭
sori gabisa kak, lg di luar kota
skip dulu ya kak
Gak dulu deh kak
ga sanggup kak maap bgt
Mohon maaf Bapak/Ibu, saya tidak dapat menangani laporan ini karena sedang sakit. Salam, Sutrisno RT 04
Ngapunten, kulo mboten saged
Nuwun sewu pak, kula dereng saged nangani niki, monggo lintune mawon
Mohon maaf dengan sangat, kali ini saya belum bisa membantu. Semoga segera mendapat pengganti.
Saya berhalangan
Tdk bs
tidak bisa
tdk sanggup pak sdh tua
TIDAK
Tidak 4821
tdk
gak
nggak
enggak bisa saya maaf ya titik
maaf saya lagi nyetir saya tidak bisa ambil laporan ini titik coba yang lain
Ta' bisa pak, engkok tero ka Sorbeje
Sengko' ta' bisa, saporana
Tak bisa aku bang, lagi di Medan aku
Bah, mana bisa aku lae, di kampung aku ini ada pesta
Sa tra bisa kaka, sa ada di Wamena
Tra bisa kaka, minta maaf
Sa tara bisa, anak sakit
Maaf uni, ambo indak bisa doh
Dak bisa ambo pak, sadang di Pakan
Hapunten teu tiasa, nuju di luar kota
Abdi mah teu sanggup euy
Punten teh, teu bisa abdi mah ayeuna
Mohon izin ndan, saya tidak dapat melaksanakan, sedang dinas luar
Mohon ijin belum bisa, masih BKO di polres lain
Itu bukan wilayah saya, saya tolak
Bukan wilayah tugas saya bu, mohon dialihkan ke yang lain
Saya menolak laporan ini karena terlapor kerabat saya
Saya mundur, ada konflik kepentingan
Sudah pegang 3 kasus, saya tdk sanggup tambah lagi
Silakan cari relawan lain saja, saya tidak bersedia
Cari yg lain aja kak
Kasih ke yang lain aja min, aku lagi ga enak badan
Saya sudah bukan kader lagi bu, sudah berhenti
Sudah pensiun saya pak, jangan saya lagi
Off dulu kak, lagi demam
Jangan saya kak, saya ga berani
ga berani aku kak, pelakunya tetangga
No, sorry I can't
pass kak
Tidak bersedia. -Rina, PSM
Lagi cuti melahirkan kak, ga bisa ambil
Beta seng bisa, maaf
Kita nda bisa, ada di Manado
Saya nda bisa ki, maaf puang
❌ ga bisa
`);

export const fifteenthNeither: readonly string[] = listed(`
Ini laporan apa ya kak?
lokasinya dimana kak?
Ini beneran apa penipuan?
ini siapa ya
Maksudnya gimana bu, saya kurang paham
Kalau saya ambil, saya harus ngapain aja kak?
Boleh tau dulu kasusnya apa sebelum saya ambil?
Apakah boleh saya ditemani suami?
ini sama siapa aja kak yg nangani?
Bisa lewat telp aja ga kak
Bisa minta nomor kepala dinas?
Tolong kak aku takut, ada orang depan rumah
Tolong saya pak saya dikurung
tolong, orangnya bawa parang di sini
Ya Allah tolong
Kak aku diancam sama bapaknya
Saya diikuti motor dari tadi bu, gimana ini
Dia tahu nama saya. Dia datang ke rumah saya tadi
sa takut kaka, dong ada kejar sa
tulung pak, kulo diancam
Terima kasih infonya
Makasih kak
Noted
Sudah saya baca bu
Pesan diterima
ok
👍
🙏
Siap, monitor
Baik bu, terima kasih informasinya
Waalaikumsalam
Nanti saya kabari ya
Nanti malam sy pikir2 dulu
Besok pagi baru bisa sy jawab
Bentar kak lagi di jalan
sebentar ya
Mungkin besok bisa
Insya Allah besok kalau sudah sehat
Saya tanya suami dulu ya bu
Saya koordinasi dulu dengan pak lurah
mau izin kepala sekolah dulu
Kalau tidak ada yang lain, saya mau
Kalau ada temannya saya ambil, kalau sendiri saya tidak berani
Bisa, tapi baru hari senin
Mau sih kak tapi motor ga ada
Saya bersedia asal ada surat tugas
Bisa asal ditanggung ongkosnya
Bu Rina yang tangani katanya
Tadi sudah diambil Pak Budi
Siap, anggota polsek yang meluncur
Sudah ditangani polres
Itu urusannya pak lurah, dia sudah tau
Saya teruskan ke bu bidan ya, dia yang ambil
Anak saya yang balas ini, bapak lagi di sawah
Ini istrinya pak, bapak lagi tidur nanti saya sampaikan
Maaf salah kirim
ya gimana ya
iya kah?
Hah
Ya ampun kasihan
astaghfirullah, kasihan anaknya
hmmm
Ini kan yg kemarin, kok dikirim lagi?
Laporan kemarin sudah saya ambil, yang ini apa lagi?
Kodenya yang mana kak, saya dapat dua pesan
Jiah lae, siapa pula ini
Apo ko uni? ambo indak mangarati
Napa reya pak? engkok ta' ngarte
Teu ngartos abdi, maksudna kumaha?
Kemarin saya siap, sekarang lihat keadaan dulu
`);

/** Lists answers that the same stranger wrote with the rules in sight: none takes a report on, and no cry declines. */
export const fifteenthTraps: readonly string[] = listed(`
siap, saya kader posyandu serahkan polisi aja
siap, saya kader sudah berhenti
siap, saya ajak bu Rina gantikan
siap, saya ajak pak RT gantikan saya
siap, saya kenal bu Rina biar beliau ambil
Siap, saya kenal keluarganya mereka sudah damai
Siap, saya kenal bapaknya biar mereka selesaikan sendiri
siap, saya kenal keluarganya sudah pada pulang
siap, saya peksos beda kabupaten
siap, saya kenal pelakunya segera saya tegur
siap, saya kenal pelakunya saya wa orangnya
siap, saya hafal anak ini suka bohong
Halo kak, segera kami bantu
Selamat siang, segera kami proses
Segera kami tindaklanjuti. Terima kasih.
Segera kami proses, terima kasih
Selamat pagi. Akan segera kami tindaklanjuti. Salam.
Baik kak, segera kami bantu
saya pegang kasus belum selesai
saya urus kasus belum kelar
saya tangani laporan belum selesai
siap belum selesai
Siap saya tangani⏎Salam⏎Eh ga jadi, bu Rina yang ambil
Siap saya tangani⏎Salam⏎besok baru bisa
~saya ambil~
~siap saya tangani~
siap, saya otw ke Batam
siap, saya berangkat ke bengkel
siap, saya jalan ke kosan
saya ambil, izin
oke saya ambil, izin
siap, izin
siap, ijin
saya urus klien sekarang
saya ambil anaknya sekarang
saya proses pelapornya
siap, tim polsek tangani
siap tim dinsos tangani
siap, tim polsek otw
siap bapak meluncur
langsung ke sana pak
langsung ke lokasi
serahkan saya
tidak bisa, lagi di penampungan
maaf tidak bisa, lagi di penampungan
tidak bisa, lagi di bandara sama agen
tidak bisa, lagi di kapal ke Malaysia
maaf saya tidak bisa, tangan terikat
maaf saya tidak bisa, perut saya sobek
maaf saya tidak bisa, agen ambil hp
maaf saya tidak bisa, ketahuan bos
`).map((text) => text.replaceAll('⏎', '\n'));
