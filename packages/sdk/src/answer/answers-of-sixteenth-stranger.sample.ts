const listed = (texts: string): readonly string[] =>
  texts
    .trim()
    .split('\n')
    .map((text) => text.replaceAll('⏎', '\n'));

/**
 * Invented answers of a sixteenth stranger, who wrote as many people of many places: at the first measure 41 of 75 yeses and 40
 * of 55 noes were understood. `Siap` alone is left out, which the stranger meant as a receipt, and three noes meant as none.
 */
export const sixteenthYeses: readonly string[] = listed(`
Bersedia
Siap bu, saya tangani
Iya bisa, saya langsung ke lokasi skrg
bersedia menangani
Siap 86, meluncur
Sy bersedia pak. Kirim alamatnya
Bismillah, saya bersedia 🙏
Assalamualaikum. InsyaAllah saya bersedia menangani laporan tersebut. Mohon dikirimkan alamat lengkapnya. Terima kasih.
bsa bu, kebetulan sy lg di rumah
Ok saya ambil kasusnya
Siap laksanakan ndan
Saya saja yg tangani, rumah saya dekat situ
Iya sy mau, td abis zuhur sudah kosong kok
nggih bu, kulo bersedia
Siap Bu, dengan senang hati 😊
Bersedia. Saya Ipda Ratna dari Unit PPA, kami tindak lanjuti sekarang
sy siap kak ✅
Muhun teh, abdi siap nanganan
Baik saya terima laporannya
bersediah bu sayah brangkat skrg
Selamat siang, saya Pak Haryono RT 04. Saya bersedia menangani.
Bisa, tunggu ya saya ambil motor dulu
iyo ambo bisa, kini ambo ka sinan
Saya bersedia mendampingi anaknya
Bisa bang, gw otw
Saya sanggup.
YA SAYA BERSEDIA
ok siap sy tangani bu, mksh infonya
Siap. Saya sudah di jalan menuju kelurahan
Bisa kaka, sa yang urus
tiang bersedia bu, suksma
Bersedia kak! Saya kader posyandu Melati, kenal keluarganya juga
siap bersedia 🙏🙏🙏
Shalom, saya bersedia. Tuhan memberkati.
bisa mi kak, saya yang tangani
Oke biar saya yang pegang laporan ini
saya bersedia menangani laporan itu titik
Iya saya bersedia, walaupun lagi hujan tetap saya datangi
Maaf baru balas, td lagi ngajar. Saya bersedia, langsung saya tangani ya
bisa no, kita pe rumah dekat situ, kita ke sana skarang
Siap bu peksos meluncur ke lokasi ⏎ mohon kontak pelapornya
ulun siap ai, wayah ini jua tulak
Sip, saya handle
Bersedia, mohon nomor laporannya
sdh sy terima, sy bersedia, skrg jg sy hub pak RW
Saya bersedia pak, anak-anak harus kita lindungi
bsedia
bersdia bu
Iye bisa, ane jalan sekarang
Siap mbak, tak tanganine
Saya ambil ya. Lagi siap2
Selamat pagi. Saya bersedia menangani laporan di Kelurahan Sukamaju. Hormat saya, Bripka Desi
iya bisa tolong kirim lokasi saya berangkat sekarang juga
saya bisa bu, hari ini piket saya
Boleh, saya tangani. Share loc
Kalau soal anak saya pasti bersedia bu. Saya berangkat
Bersedia👍
Siap Pak. Kasihkan ke saya saja.
Saya bersedia⏎Nama: Nurhayati⏎Wilayah: RW 07
oke min gas, aku yang tangani
Horas. Bisa aku itu, kutangani sekarang
Enggih, saya sanggup menangani. Matur nuwun kepercayaanipun
Bersedia, saya ajak bu bidan sekalian
Bisa. Saya pensiunan guru jadi waktunya longgar, saya ke sana sekarang
Baik Bu, saya akan menangani laporan ini
Y sy bersedia
sy trima tugasnya bu
Siap, saya dan tim PPA yang turun
mangga, ku abdi ditanganan ayeuna
Iya saya bersedia kak, tadi hp di charge maaf ya lama
Engghi pak, bedhân kaulâ siap nangani
bersedia dok alamat tlg
Tidak masalah, saya bisa tangani malam ini juga
Alhamdulillah sehat bu. Iya saya bersedia, langsung ke TKP ya
Saya siap menangani, mohon arahan selanjutnya
`);

export const sixteenthNoes: readonly string[] = listed(`
Tidak bisa
Maaf bu saya tidak bisa
gak bisa kak, lg di luar kota
Mohon maaf saya sedang sakit, tidak bisa menangani 🙏
ga bs
Maaf tdk bisa, sy lagi jaga malam di puskesmas
Ngapunten bu, kulo mboten saged
maaf pak sy lagi mudik ke Padang jd ga bisa
Tidak bersedia
Punten teh, abdi teu tiasa
Waduh maaf kak lagi ujian semester, ga bisa ambil 😭
Belum bisa bu, anak saya opname
Maaf, tidak dapat menangani karena sedang dinas di Surabaya. Terima kasih.
tdk bisa pak motor sy rusak
Sori gabisa
Assalamualaikum, mohon maaf sebesar-besarnya, hari ini saya ada acara keluarga sehingga tidak bisa menangani. Wassalam
sy ndak bisa bu, lagi di Makassar
Indak bisa ambo pak, sadang di rantau
kali ini sy gk bisa dulu ya bu
Tra bisa kaka, sa ada di Wamena
Nda bisa kita, ada kerja
ga bisa min lagi narik
maaf kak, aku ga sanggup kalau kasus begini
TIDAK BISA. SEDANG RAPAT DI KECAMATAN
Mohon maaf Ibu, saya sudah tidak menjadi kader lagi, jadi tidak bisa
ten nyidayang tiang bu, ada upacara di pura
Maaf gak bisa, udah pegang 3 kasus
tdk bs
Saya tidak bersedia, terima kasih
Mohon izin tidak bisa, masih lepas piket
Hari ini tidak bisa bu, mohon maaf sekali 🙏🙏
kagak bisa bang, bini lagi lahiran
Maaf bu peksos, saya skip dulu, tidak bisa
enggak bisa saya lagi nyetir ini ke Bandung
Tak bisa aku, lagi di kampung ada pesta adat
Mohon maaf tidak bisa, itu masih saudara saya jadi tidak enak
Saya nggak berani bu, tidak bisa
Tidak bisa.⏎Saya sedang umroh sampai tanggal 20.⏎Mohon maaf.
Saya menolak dulu ya kak, kondisi badan kurang fit
gbs kak sori bgt
Maaf ndak iso mas, lagi panen
ta' bisa pak, ponapa maloloh kaulâ sake'
Kada kawa ulun, lagi di Martapura
Dengan berat hati saya tidak bisa menerima tugas ini
Mohon maaf, saya berhalangan
tidak bisa pak saya lagi jaga orang tua di rumah sakit
maaf td sy lg tidur. ga bisa bu
Gak bisa bu, terlalu jauh dari tempat saya
Maap bu kga bisa, lg hamil tua
Absen dulu ya kak, gabisa
saya tdk bisa, sy masih cuti melahirkan
tdak bisah mohon maap
Tidak bisa dulu pak, jembatan putus kena banjir
Mohon maaf saya tidak bisa menangani laporan tersebut karena bukan kompetensi saya
Nda bisa ka', ada hajatan di rumah
`);

export const sixteenthNeither: readonly string[] = listed(`
Ya
ok
Iya
Alamatnya di mana bu?
Ini siapa ya?
Kasusnya apa dulu bu?
Terima kasih infonya 🙏
Besok pagi saja bisa?
Kalau ada temannya saya mau bu
Nanti saya kabari lagi
Sebentar ya bu, tanya suami dulu
tolong pak anak sebelah dipukuli lagi, cepat kesini
👍
🙏
Laporan yg mana? kemarin juga ada
Sudah ditangani Bu Sri tadi pagi
sy coba hubungi pak lurah dulu
Wa'alaikumsalam
Pagi bu, apa kabar? Lama tdk jumpa
Kelurahan mana ya kak? Ga jelas
Nanti habis maghrib sy lihat dulu
mungkin
Coba hubungi pak Ketut saja, beliau yang paling dekat
Apakah ada uang transport?
Baik
Noted kak
Tergantung jamnya bu, kalau di atas jam 4 mungkin bisa
hp nya dipegang anak saya, ibunya lagi ke pasar
Umur anaknya berapa?
Belum tau bu
kak tolong sy takut bapak pulang mabuk
Saya teruskan ke Bu Kader ya
Polisi sudah tau belum?
Maksudnya bagaimana ya
oke makasih
Saya lagi rapat, nanti saya telpon
wa nya baru dibuka, td ga ada sinyal
Nggih
Sia ieu teh?
tes
Kalau dibayar mau
Ini beneran apa penipuan?
p
Boleh minta kronologinya dulu?
Insya Allah
Minggu depan saya baru pulang, gimana?
Jadi gimana bu?
Ada polwan yang ikut nggak? Kalau ada baru saya berani
Suami saya yang akan ke sana nanti, dia RT
hmm
Oooh yg di gang belakang masjid itu ya? Kasian memang anaknya
Sudah saya baca bu
🙏🙏 terimakasih ibu semoga berkah
Saya pikir2 dulu ya
Posyandu besok jadi jam berapa bu?
Iyo
Harus sekarang kah kaka?
anak saya juga hilang dari kemarin pak gimana lapornya
Kok saya terus yang dihubungi, yang lain mana?
Telpon saja bu, saya tidak bisa baca tulisan kecil
Bisa tidak ya... lihat nanti
Nuwun sewu, niki sinten nggih?
Laporan kemarin sudah selesai, anaknya sudah di rumah neneknya
saya atau bu Lina yang ditugaskan?
Stop kirim pesan
Amin
`);

/** Cries that begin as a polite refusal does; none declines. */
export const politeCries: readonly string[] = listed(`
tidak bisa pak, om itu jaga di depan
saya tidak bisa pak, pintunya digembok
maaf bu tidak bisa, saya diawasi
tidak bisa bu, hp saya disita
saya tidak bisa bu, dia marah sekali
tidak bisa pak, bos ada di sini
aku gak bisa kak, mereka jagain aku
maaf kak ga bisa, lagi sama germo
saya tidak bisa pak, mereka bawa anak saya
saya ga bisa kak aku dijual
ga bisa pak, kakiku patah
tidak bisa bu, saya disuruh kerja terus
saya tidak bisa bu, tante pegang paspor
tidak bisa pak, kami dikurung di ruko
saya tidak bisa pak anak itu sudah dibawa
maaf bu tidak bisa, suami saya pulang sekarang
saya tidak bisa bu, saya korban
tidak bisa pak, darahnya banyak
tidak bisa bu, gelap sekali di sini
saya tidak bisa kak, aku ngga tau ini dimana
tidak bisa pak saya di Kamboja
saya tidak bisa bu, saya dipaksa melayani tamu
ga bisa kak, dia ngancam
tidak bisa bu, belum makan dari kemarin
tidak bisa pak, ada yang ngetuk pintu
tidak bisa bu, utang saya belum lunas
saya tidak bisa pak, gaji ditahan
tidak bisa bu, kami berlima di sini
`);
