import { fc, test as fuzz } from '@fast-check/vitest';
import { expect, test, vi } from 'vitest';
import { departureTold } from './departure-clauses.ts';

/** Invented stories, each with what it tells of a departure; "-" tells of none, and "\\n" is a line that is broken. */
const stories = String.raw`
today        | Malam ini anak itu dijemput calo dari rumah.
today        | Malam ini anak itu dijemput calo.
dated        | Besok dia dibawa calo dari sekolah ke bandara.
dated        | Tomorrow she is taken from school to the airport.
dated        | Besok anak itu dijemput calo di sini.
dated        | Besok dia dibawa calo ke Batam, lapor polisi juga tidak digubris.
today        | Malam ini dia dibawa calo, polsek cuma diam.
dated        | Besok dia dibawa calo ke Batam, saya sudah lapor polisi.
dated        | Besok dia diantar dari rumah ke pelabuhan Nunukan.
today        | Tonight she is taken from home to Malaysia by the agent.
dated        | Besok dia dibawa dari rumah ke Malaysia.
signs        | Anak saya dibawa calo ke Batam.
signs        | Dia mau dibawa agen, kami sudah ke polsek dua kali.
-            | Besok anak itu diantar ibunya ke polsek.
dated       | Besok polisi jemput anak itu.
today       | Nanti malam anak itu dijemput pekerja sosial.
dated       | Besok dia dibawa neneknya pulang.
-            | Malam ini bidan antar dia ke rumah sakit.
-            | Tomorrow the teacher takes her to the clinic.
today        | Polisi tidak mau datang, malam ini dia dibawa omnya.
dated        | Sonde ada yang tolong, beso dong bawa dia pi Batam.
today        | Sebentar malam nona Ina dijemput mobil travel dari rumah tanta.
today        | Mengko bengi bocahe arep digowo calo saka omah.
dated        | Sesuk bocah kuwi budhal menyang Malaysia karo agen.
dated        | Besok pagi dibawaknya anak itu ke Dumai, bang.
today        | Ntar malam anaknya dijemput orang PT dari kos.
today        | Dia sekarang di pelabuhan, mau naik kapal deng calo.
today        | She is at the airport now, boarding with the agent.
today        | Nanti jam 9 malam dia dijemput mobil travel.
today dated  | Malam ini calo menginap di rumah, lusa anak itu dibawa ke Nunukan.
signs        | Malam ini calo datang ke rumah. Anak itu akan dibawa ke Malaysia bulan depan.
signs        | Hari ini ibunya sakit. Minggu depan anak itu diberangkatkan ke Batam.
signs        | Senin kemarin calo datang, anak itu akan dibawa ke Malaysia bulan depan.
today        | Om mau bawa dia. Katanya malam ini.
dated        | Tiketnya sudah dibeli. Hari Minggu berangkat.
-            | Dulu dia kerja di Kuching, sekarang di rumah dan sekolah lagi.
signs        | Kemarin dia dijemput om jam 5 pagi, sekarang sudah di rumah.
abroad       | Adik saya di Johor, polisi di sana tidak bantu.
dated abroad | Kakaknya di Tawau, besok adiknya dijemput agen dari rumah.
-            | Hari ini calo bawa uang ke rumah.
dated        | Lusa dia diberangkatkan PT dari kantor mereka di Cilacap.
today        | Bapak tirinya bawa dia malam ini dari rumah sakit.
dated        | Jumat ini dia dijemput sponsor di sekolah, gurunya tidak tahu.
today        | Anak itu dibawa tekong nanti malam, saya lapor ke kelurahan tapi ditolak.
dated        | Besok siang mobil travel jemput dia di depan puskesmas.
signs        | Dia dijanjikan kerja di kafe di Batam, ibunya sudah lapor ke posko.
today dated  | Malam ini dia naik kapal, dan besok ibunya mau ke kantor polisi.
dated        | On Friday the broker takes her from her home to Jakarta.
today        | He is being taken to the harbour now, the police did nothing.
dated        | They will fly her to Dubai tomorrow from Surabaya, her school was told she is sick.
-            | Besok guru antar dia ke puskesmas.
-            | Pamannya membawa anak itu ke kafe.
-            | Ibu membawa anaknya ke pasar kemarin sore.
signs        | Majikan membawa anak ke kafe.
signs        | Pamannya membawa anak itu ke kafe di Batam.
signs        | Anak itu akan dibawa ke kafe.
signs        | Anak dibawa ke kafe untuk bekerja.
today        | Malam ini anak itu dibawa ke kafe.
signs        | Anak itu dijual ke kafe.
dated        | Lusa anak itu berangkat. Pamannya membawa anak itu ke kafe.
-            | Polwan bawa anak itu ke UPTD malam ini.
-            | Setiap hari dia diantar kakaknya ke sekolah.
-            | Besok ibunya diantar tetangga ke polres untuk melapor.
-            | Tomorrow a social worker takes the child to the hospital.
-            | Kemarin dia dibawa ke rumah aman oleh petugas.
-            | Malam ini ibunya menangis di rumah.
-            | Besok ada rapat guru di sekolah.
dated        | Beso pagi kapal dari Tenau, nona su di rumah bos.
today        | Ini malam dong mo bawa dia lari, beta su lapor di polsek.
dated        | Besong dia pi Kupang deng agen, trus naik pesawat ke Batam.
signs        | Bapa kecil su beli tiket kapal ke Batam untuk dia.
today        | Bengi iki dheweke dipethuk makelar saka sekolahan.
dated        | Suk Senen bocahe dikirim menyang Taiwan.
dated        | Besok dijemput agen awak punya adek dari rumah, ke Malaysia katanya.
signs        | Mau dibawak orang itu adekku ke Tanjung Balai, polisi pun diam aja.
today        | Mlm ini dia brgkt, mamanya sdh ke polsek.
dated        | bsk anaknya dijmput calo dr rumah ke bandara
today dated  | Hari ini calo datang ambil berkas, besok dia berangkat.
signs        | Tonight the agent pays. Next week she is sent to Malaysia.
today        | Dia akan dibawa. Ke Malaysia. Malam ini.
signs        | Om mau bawa dia ke Jakarta, katanya untuk sekolah.
abroad       | Dia di Kamboja, dikurung, ibunya sudah ke polres.
dated abroad | Anak saya di Johor. Besok dia dibawa calo ke Thailand.
-            | Ibunya pernah kerja di Malaysia, sekarang jualan di pasar.
-            | Neneknya pulang dari Arab Saudi tahun lalu.
today        | Kata tetangga polisi sudah tahu tapi malam ini anak itu tetap diantar ke pelabuhan.
dated        | Rumahnya dekat sekolah, besok dia ikut agen ke Entikong.
signs        | The boss wants to send him to another island, the teacher is worried.
dated        | Besok calo bawa dia ke puskesmas untuk tes kesehatan, lalu ke penampungan.
dated        | Polisi dan calo jemput dia besok.
dated        | Calo dan polisi jemput dia besok.
today        | Malam ini oknum polisi bawa dia dari kos.
today        | Polisi antar dia ke Batam malam ini.
dated        | Besok anak itu dibawa ibunya ke Malaysia.
dated        | Besok dia diantar gurunya ke bandara.
today        | malam ini dia dibawa pamannya polisi tidak mau bantu ibunya ke puskesmas sakit
dated        | Besok dia\nke Batam ikut agen.
today        | Om bawa dia malam ini\nkami sudah ke polsek
dated        | Calo jemput dia besok dari gereja.
dated        | Kami sudah ke UPTD. Anak itu tetap diberangkatkan besok.
dated        | Besok dia dijemput agen untuk bikin paspor di kantor imigrasi.
today        | Dia dibawa pamannya. Katanya malam ini.
dated        | Om tante bawa dia ke Surabaya tanggal 5, naik kapal dari Tenau.
today        | Dia sudah di bandara, pesawatnya ke Kuala Lumpur.
signs        | Paspor su jadi, nona mau pi Malaysia.
abroad       | Dia belum berangkat, paspor su jadi, kerja di Malaysia.
abroad       | Dia sudah sampai di Taiwan, dokter di sana periksa dia.
abroad       | Anak kami di Sabah, sekolah tidak boleh.
abroad       | She is in Malaysia, the police there took her passport.
dated        | Besok lusa belum pasti, katanya dia akan diberangkatkan bulan depan.
-            | Dia sering kirim uang, dan hari ini dia telepon dari Surabaya.
-            | Hari ini anak itu dipukul bapaknya di rumah.
-            | Besok dia dibawa kakaknya ke gereja.
-            | Kakaknya antar dia ke rumah aman malam ini.
today       | The child is taken home by her teacher today.
-            | Kemarin polisi bawa dia ke polres, besok dia diperiksa dokter.
-            | Anak itu dibawa petugas UPTD ke rumah sakit besok pagi.
-            | Dia tidak sekolah, disuruh jaga toko tiap hari.
-            | Pamannya pulang dari Malaysia minggu lalu.
-            | Besok anak itu sekolah lagi.
-            | Setiap Senin dia diantar ke klinik.
today        | Dia dikirim ke luar pulau nanti malam, sopir travel su tunggu di rumah.
dated        | Tanggal 12 dia disuruh ikut kapal ke Kalimantan.
dated        | Hari Sabtu anak-anak itu diangkut truk ke pelabuhan.
signs        | Agen bilang nanti dijemput, tunggu telepon.
signs        | Aku mau dibawa bang Ucok ke Batam, tolong.
dated        | Selasa depan dia diterbangkan ke Arab Saudi.
today        | They are taking my daughter tonight, I already called the police.
dated        | My uncle takes me to Dumai on Saturday, school does not know.
signs        | The agent will take her abroad, the nurse told us.
today dated  | Malam ini dia di rumah bos, besok naik feri ke Johor.
dated        | Esuk-esuk bocahe digawa menyang bandara karo bakul jamu, sesuk.
today        | Dia dijemput sekarang dari sekolah oleh orang tidak dikenal.
today        | Sabantar malam dong bawa dia naik kapal, polsek sonde angkat telepon.
today       | min, anak kos sebelah udh packing, dini hari cabut sama om2 yg kenal di FB
signs       | Saya wali kelas. Murid saya bilang mau berhenti sekolah karena ada orang mau ajak kerja ke Jakarta jadi ART, umurnya 14
signs       | Anak perempuan saya umur 15 dibujuk laki-laki kenalan TikTok supaya kabur dari rumah dan ikut dia ke Surabaya
dated       | Tolong pak, anak saya besok pagi mau dibawa sama bapaknya yang sudah cerai, katanya mau dikasih ke orang di Makassar
signs       | Kaka, ada bapa satu datang di kampung cari ana-ana nona mau kasi karja di Medan, beta pung sepupu su kasi KTP
dated       | Dong mo bawa nona pi Malaysia lewat Nunukan, hari Senin dong jalan
signs       | Be pung ponaan su dapa tipu, dong bilang karja di toko di Kupang ma dia su sonde pulang
today       | Mas, keponakanku arep digawa wong menyang Kalimantan, bengi iki numpak truk
dated       | Bocah wedok tonggoku sesuk esuk arep dijak lunga Pakde-ne, jare kerjo nang warung kopi Pujon
abroad      | Mbak, bocah kuwi dikon nyambut gawe nang Taiwan, paspore dipalsu umure
today       | Please help, my neighbor's daughter is getting on a bus tonight with a man she met online
dated       | They are moving the girls to another house on Friday
signs       | My student told me her uncle arranged a job for her as a maid in the city and she will not come back to school
today       | A man is putting three kids into a van right now outside the mosque
today       | He said he will come get her at midnight
dated       | The boat goes tomorrow at dawn and she is on the list
signs       | anak itu lagi ditampung di rumah kontrakan, ada 6 anak lain, katanya nunggu giliran diberangkatin
today       | Pak saya sopir travel, saya disuruh antar 5 anak gadis ke pelabuhan Tanjung Perak malam ini, mereka tidak bawa KTP
dated abroad | Minggu subuh dia ikut rombongan, dibilang kerja sawit di Sabah
today       | udah di jalan sekarang menuju Entikong anaknya dibawa pakai Innova
signs       | Anak saya disembunyikan di penampungan PT, paspornya ditahan, katanya tinggal tunggu visa
signs       | Kontrak kawinnya sudah ditandatangani, anak umur 16 mau diserahkan ke laki-laki Cina
dated       | besok ada yang jemput kata ibunya, uang 5 juta sudah diterima
signs       | anaknya dibawa kabur pacarnya, nomornya tidak aktif
today       | barusan anak saya diculik orang naik motor
dated       | tgl 3 anak itu ke Pontianak terus nyebrang
dated       | lusa anak2 panti itu mau dipindah ke kota lain oleh pengurus baru, tidak ada surat
today       | Malam ini polisi antar anak itu ke hotel, bukan ke kantor
today       | Nanti malam pak guru jemput dia dan dibawa ke villa di Batu
dated       | Besok bu bidan antar bayi itu ke pembeli di Surabaya
today       | Malam ini bayinya mau diambil orang dari Surabaya, sudah dibayar 20 juta
dated       | Besok bayi itu diserahkan ke pembelinya
today       | Tonight the nurse hands the baby to the couple who paid
dated       | Besok dia dibawa pulang ke rumah calon suaminya di Lombok
today       | Malam ini dia dijemput suster yayasan palsu
signs       | Relawan itu mau bawa anak saya ke luar kota
today abroad | Nanti malam dia dibawa ke rumah sakit di Penang untuk jual ginjal
dated       | Besok anak itu dibawa ke dokter di Surabaya buat diambil ginjalnya
today       | malam ini dia diajak ke pesta di vila sama 3 temannya, dijanjikan 2 juta
dated       | Jumat dia dikawinkan terus ikut suaminya ke Madura
dated       | sabtu bsk anak SD itu di bw ke jkt sm tantenya yg bukan tante asli
today       | mlm ni dia di jmpt
dated       | Bsk pagi brgkt jam 5 naik bis ke sby
dated       | Rabu depan PT itu kumpulkan anak2 di balai desa, lalu semuanya naik bis
signs       | dia sudah bikin paspor dan medical, umur di KTP dinaikkan jadi 21
signs       | Sudah seminggu anak saya di Batam, tidak boleh pulang, HP diambil mami
abroad      | Anak saya sudah di Malaysia, disuruh layani tamu
dated       | dia bilang kemarin, besok sudah tidak di sini lagi
dated       | esok hari anak tersebut akan dibawa oleh seorang laki-laki yang mengaku pamannya
dated       | Penerbangannya Kamis, tujuan Kuala Lumpur, atas nama kakaknya
today        | Assalamualaikum pak, maaf ganggu. Ini tetangga sebelah, si Rina yang kelas 2 SMP, katanya ntar malem mau dijemput mobil travel, dibilangnya kerja di rumah makan di Batam. Saya takut pak
today        | Pak tolong, barusan ada mobil Avanza hitam di depan rumah bu Siti, anaknya yang gadis disuruh naik, bawa tas besar
signs        | Bu saya guru kelas 9. Murid saya Dewi sudah tiga hari tidak masuk. Temannya bilang dia ditawari kerja jadi LC di Bali dan sudah dibelikan baju
today        | Anak saya tidak ada di kamar, ada surat dia pergi sama laki-laki itu naik kapal jam 10
today        | Beta pung adik nona, dong su ambe dia tadi pi Tenau, kapal jalan sabantar sore
signs        | Anake mbak Sri arep didol nang mucikari, wis ditampani dhuwite
today        | lagi di bandara El Tari sekarang liat 4 anak perempuan sama ibu2, mukanya takut, mau boarding ke Surabaya
today        | tolong, dia cuma chat "aku dibawa orang ga tau kemana" jam 7 tadi
today        | Ibu takut sekali. Anak ibu ditarik masuk mobil. Tolong.
today        | Jam 3 pagi mereka pindahkan anak-anak itu
today        | tadi jam 7 malam anak tetangga saya dijemput paksa orang naik mobil hitam dari rumahnya di Liliba, umur 14
today        | Siswa saya kelas 8 tadi siang dibawa laki-laki tak dikenal dari gerbang sekolah, sampai malam ini belum pulang.
today        | Malam ini dong ambil nona dari rumah, sampai sekarang sonde tau di mana.
today        | was taken from her house tonight by two men in a car
dated        | Agen datang ke rumah malam ini bicara dengan bapaknya, berangkatnya tanggal 20 Desember dari El Tari.
today        | Tadi malam dia dibawa pergi dari rumah oleh dua laki-laki naik mobil.
today        | Anak saya diculik dari rumah malam ini.
today        | Malam ini dia diambil paksa dari rumahnya.
today        | Barusan nona dong bawa dari rumah pake oto
dated        | berangkat tanggal 20 Desember dari El Tari
dated        | berangkatnya tanggal 20 Desember dari El Tari
dated        | Agen datang ke rumah malam ini, berangkat tanggal 20 Desember dari El Tari.
signs        | Agen datang ke rumah malam ini, dia berangkat bulan depan.
dated        | Dia ikut kapal Pelni ke Makassar hari Jumat, katanya jaga toko.
signs        | Mama deng bapa su tarima doi lima juta dari om Beni, ana nona umur 15 dong su siap tas.
-            | Beta su lapor di Polsek tiga hari lalu, polisi sonde datang. Nona umur 16 masih di kos bos, HP-nya diambil.
-            | Anak ini disuruh jualan sampai tengah malam di lampu merah oleh bapa kecilnya.
-            | Dia su pulang dari Malaysia bulan lalu, sekarang takut keluar rumah.
-            | Polisi datang ke rumah malam ini.
-            | Bidan datang ke rumah tadi pagi.
-            | Setoran anak itu diambil ibunya.
-            | Paspornya diambil agen.
-            | Dia kerja di warung di Surabaya.
-            | Anak itu dipukul bapaknya tadi malam.
-            | Ibunya ke pasar tadi pagi.
-            | Malam ini saya bawa anak saya ke puskesmas.
-            | Besok bapaknya antar dia ke polsek untuk melapor.
-            | Dia disuruh minum obat.
-            | Kakaknya jual kue di sekolah.
-            | Fotonya dijual di grup.
-            | Her uncle hits her every night.
-            | She was told to beg at the market.
-            | Tonight I take her to the police.
-            | Anak itu mengemis dari jam 5 sore sampai tengah malam.
-            | Dia diancam fotonya disebar.
-            | Gajinya tidak dibayar, dia dipukul majikan.
-            | Dia diajak ke gereja hari Minggu.
-            | Ia tidak sekolah karena disuruh ibunya jualan tiap hari.
-            | Ayahnya sering masuk kamar anak itu malam-malam.
-            | Dia sudah dibawa ke rumah aman.
-            | Besok ibunya bawa surat ke kelurahan.
signs        | Kemarin polisi jemput dia dan bawa dia ke polres.
-            | Anak itu dibawa ibunya ke rumah sakit tadi malam.
-            | Sudah di rumah, tadi malam dijemput Dinsos.
today        | Sudah di rumah bos, tadi malam dijemput Dinsos.
today        | Belum di rumah, tadi malam dijemput Dinsos.
today        | Ibunya sudah di rumah, tadi malam anak itu dijemput petugas.
today        | Sudah di rumah, tadi malam dijemput orang yang mengaku Dinsos.
dated        | Sudah di rumah, tadi malam dijemput Dinsos, besok dibawa calo.
today        | Adiknya sudah di rumah, tadi pagi dia dibawa ibunya ke Surabaya.
today        | Adiknya sudah di rumah, tadi pagi dia diantar ibunya ke pelabuhan.
today        | Adiknya sudah di rumah, tadi pagi dia dibawa ibunya ke Malaysia.
-            | Sudah di rumah, tadi pagi dijemput ibunya dari Surabaya.
-            | Korban sekarang di rumah aman UPTD, diantar polisi kemarin sore.
signs        | Korban sekarang di rumah kosong, diantar polisi kemarin sore.
-            | Sudah pulang bu, semalam diantar pulang sama pak RT.
today        | Sekarang ibunya di rumah, tadi malam anak itu dijemput petugas.
dated        | Besok dia disuruh menunggu di pelabuhan.
dated        | Sudah pulang bu, besoknya diantar lagi sama om itu.
-            | Kemarin dijemput petugas Dinsos dan sekarang tinggal dengan neneknya.
signs        | Kemarin dijemput petugas Dinsos dan sekarang tinggal dengan bosnya.
-            | Polisi sudah menjemput anak itu tadi siang dan sekarang dia di polres.
today        | Polisi sudah menjemput anak itu tadi siang dan sekarang dia di hotel.
-            | Anak itu sudah dijemput ibunya tadi malam dan tidur di rumah.
today        | Anak itu sudah dijemput ibunya tadi malam dan tidur di rumah agen.
-            | Kemarin relawan mengantar dia ke rumah orang tuanya.
signs        | Kemarin relawan antar dia tapi dia su tra pulang.
signs        | Kemarin relawan mengantar dia ke rumah orang itu.
today        | Katanya jam 10 malam ini mereka kumpul di terminal.
-            | Jam 10 malam ini ada rapat di terminal.
today        | Si Dewi sudah di ruang tunggu bandara sama tante.
today        | Mereka di pelabuhan antre naik kapal.
-            | Mereka di pelabuhan jualan nasi.
today        | Dia sekarang di atas kapal, tidak tahu tujuan.
-            | Bapaknya kerja di kapal ikan sekarang.
dated        | Minggu ini keberangkatan rombongan tanpa dokumen.
-            | Keberangkatan itu sudah batal.
-            | Si Dewi jualan di parkiran bandara.
today        | They told her to wait at the harbour tonight with her bag.
-            | The market at the harbour is closed tonight.
today        | Dia barusan naik mobil sama laki-laki itu.
-            | Dia barusan naik mobil sama orang tuanya.
today        | Malam ini pak guru bawa dia ke vila di Batu
dated        | Besok dia dijemput sama guru ngajinya, mau dijual
dated        | Besok dia dibawa oleh babinsa ke karaoke
today        | Malam ini dia dijemput relawan, jangan bilang siapa-siapa katanya
today        | Nanti malam pendamping antar dia ke tamu hotel
today        | Tonight a teacher takes her to his hotel
dated        | Tomorrow they take her to her new home in the city
today        | Malam ini dia diantar ke klinik untuk digugurkan paksa
dated        | Besok anak itu dibawa ke gereja untuk dikawinkan dengan om itu
dated        | Besok dia dibawa ke rumah ibu angkatnya yang membeli dia
today        | Tolong pak malam ini anak saya dibawa orang saya sudah lapor ke polsek tidak ditanggapi
dated        | Besok dia dijemput om itu waktu pulang dari sekolah
today        | Malam ini dia dibawa om itu bukan pulang ke rumah
today        | Malam ini dia dibawa tidak ke polsek
today        | Malam ini dia diantar mau ke rumah sakit katanya padahal ke hotel
today        | Malam ini dia dibawa ke shelter milik om itu
dated        | Besok anak-anak diberangkatkan ke sekolah gratis di Bogor
dated        | Tomorrow they fly her to a clinic in Jakarta for surrogacy
today        | Malam ini dia dibawa pulang tamu hotel ke Surabaya
dated        | Sesuk bocahe digawa wong
dated        | Besok dong angka dia pi Medan
dated        | Tomorrow they hand her over
today        | Barusan dia dibawa
signs        | Kemarin ia dibawa pamannya.
today        | Tadi malam ia dibawa pamannya.
signs        | Kemarin dia dijemput om jam 5 pagi.
signs        | Setiap hari dia dijemput omnya jam 7.
-            | Ada laki-laki yang mengantar anak itu tiap malam.
-            | Ia sering mengajak anak itu ke hotel.
-            | Mobil mengantar anak itu tiap malam ke hotel melati.
-            | Biasanya dia diantar omnya ke kos.
signs        | Biasanya dia diantar calo ke hotel.
signs        | Ia sering mengajak anak-anak kerja di luar kota.
signs        | Ia sering mengajak anak ke Surabaya.
signs        | Tiap minggu ada anak yang diantar ke pelabuhan.
signs        | Dia sering diajak om itu pergi ke Malaysia.
dated        | Tiap malam dia diantar ke hotel, besok dia dibawa ke Batam.
today        | Malam ini dia diantar ke hotel seperti biasa.
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | ').map((cell) => cell.trim().replaceAll('\\n', '\n')) as [string, string]);

test.each(stories)('finds "%s" in "%s"', (told, story) => {
  // Whatever leaves, or is abroad, is asked on to the signs.
  const whole = told === '-' ? [] : [...told.split(' ').filter((one) => one !== 'signs'), 'signs'];
  expect(departureTold(story)).toEqual(whole);
});

const taken = [
  'dia dijemput calo',
  'anak itu dibawa bapak tirinya',
  'om bawa dia',
  'dia mau dibawa ibunya',
  'nona itu diantar orang itu',
  'she is taken by the agent',
  'dia ikut om naik kapal',
];
const harmlessPlaces = [
  'dari rumah',
  'dari sekolah',
  'di kantor polisi',
  'from school',
  'di depan puskesmas',
  'dari rumah sakit',
  'at home',
  'di sini',
];
const led = ['', 'ke Batam', 'ke Malaysia', 'ke bandara', 'ke Surabaya', 'to the harbour', 'lewat Entikong'];
const times = ['malam ini', 'besok', 'tomorrow', 'tonight', 'beso', 'sesuk', 'hari Minggu', 'bulan depan', 'tanggal 5'];
const harmless = [
  'saya sudah lapor polisi',
  'polsek cuma diam',
  'ibunya di rumah',
  'guru sudah tahu',
  'besok ada pasar',
  'kemarin ibunya ke puskesmas',
  'her teacher called the police',
  'bidan menolong ibunya',
  'kami ke kantor polisi',
  'petugas UPTD tidak angkat telepon',
  'malam ini hujan',
  'we went to the hospital yesterday',
  'polisi antar ibunya pulang',
  'the police took her mother home',
  'dulu dia di Kupang',
  'minggu lalu dia dibawa ke polres',
];
const clause = fc.record({
  joined: fc.constantFrom(', ', '. ', ' dan ', ', tapi ', '; ', '\n', ' karena '),
  said: fc.constantFrom(...harmless),
  isFirst: fc.boolean(),
});

fuzz.prop([
  fc.record({
    who: fc.constantFrom(...taken),
    to: fc.constantFrom(...led),
    when: fc.constantFrom(...times),
    isTimeFirst: fc.boolean(),
  }),
  fc.constantFrom(...harmlessPlaces),
  fc.array(clause, { maxLength: 4 }),
])('loses no departure by a place, a helper or a time beside it', ({ who, to, when, isTimeFirst }, place, beside) => {
  const told = (...words: readonly string[]) => (isTimeFirst ? [when, ...words] : [...words, when]).join(' ');
  const before = departureTold(told(who, to));
  const story = beside.reduce(
    (text, { joined, said, isFirst }) => (isFirst ? `${said}${joined}${text}` : `${text}${joined}${said}`),
    told(who, place, to),
  );
  expect(before).toContain('signs');
  expect(departureTold(story)).toEqual(expect.arrayContaining([...before]));
});

test('reads a long story in a bounded time, however often it says one word', () => {
  for (const word of ['ibu ', 'ibunya ', 'kakaknya ', 'bu ', 'anak ', '3 '])
    expect(departureTold(`Besok dia dibawa ${word.repeat(20_000)} ke puskesmas`)).toEqual(['dated', 'signs']);
  // Words of a safe place that stand beside one too, in clauses as long as are read for it.
  const home = Array.from({ length: 500 }, (_, at) => `Dewi${at}${' at the the the the'.repeat(9)} zzz`).join('. ');
  expect(departureTold(home)).toEqual([]);
});

test('looks through a clause no more often the more verbs it has, and through like clauses once', () => {
  const looks = (story: string) => {
    const search = vi.spyOn(String.prototype, 'search');
    departureTold(story);
    const count = search.mock.calls.length;
    search.mockRestore();
    return count;
  };
  for (const words of ['took ', 'took x y ', 'bila ', 'and x ', 'dibawa ']) {
    const [some, more] = [looks(words.repeat(200)), looks(words.repeat(1_000))];
    expect([words, some > 0, more]).toEqual([words, true, some]);
  }
  // Of a story of thousands of clauses that differ, so many as one hour of telling has are read, from both its ends.
  for (const end of [' ', '. ', '\n', ', ']) {
    const long = (count: number) => Array.from({ length: count }, (_, at) => `bila x${at}`).join(end);
    expect([end, looks(long(20_000)) < looks(long(2_000)) * 2]).toEqual([end, true]);
    for (const story of [
      `besok dia dibawa calo ke batam${end}${long(9_000)}`,
      `${long(9_000)}${end}besok dia dibawa calo ke batam`,
    ])
      expect(departureTold(story)).toContain('dated');
  }
});

test.each([
  'Katanya habis magrib sudah jalan ke pelabuhan.',
  'Mengko bengi dipapag mobil neng terminal.',
  'Saiki wis neng bandara, ngenteni pesawat.',
  'Isukan budak rék dibawa ka Arab.',
  'Peuting ieu rék dijemput ku mobil ka pelabuhan.',
  'Ayeuna keur di bandara, antosan kapal udara.',
  'Pagéto maranéhna miang ka Batam.',
  'Laggu’ na’-kana’ jareya egiba ka Malaysia.',
  'Dagghi’ malem ejemput mobil ka pelabuhan.',
  'Sateya la e bandara.',
  'nnt mlm brgkt ke btm',
  'bsk subuh otw batam sm agen',
  'Sejam lagi dia dipindahkan ke tempat lain.',
  'Mbengi iki budal',
  'Engko bengi arep dijupuk wong',
  'Peuting ieu dibawa kabur',
  'Mengko bar isya bocahe digawa mobil.',
  'Sesuk numpak sepur menyang Jakarta karo makelar.',
  'Saiki lagi neng stasiun, ngenteni sepur.',
  'Isuk-isuk manehna mios ka Batam.',
  'Engke peuting dijemput ku bos.',
  'Geus di terminal, nungguan mobil.',
  "Laggu' berangkat ka Arab bi' calo.",
  'Malem reya egiba ka pelabuhan.',
  'Ammuko naerangi anaka mange ri Malaysia.',
  'Sebentar lagi na jemput bosna.',
  'Habis isya mereka jalan ke pelabuhan.',
  'Dua jam lagi take off ke Kamboja.',
  'otw pelabuhan sekarang sm agen',
  'nnt subuh dijemput travel',
])('finds a departure in "%s" (1302)', (story) => {
  expect(departureTold(story)).not.toEqual([]);
});

test.each([
  'Isukan abdi ka pasar.',
  "Laggu' engko' entar ka sakola.",
  'Ayeuna di bumi indungna.',
  'Sateya e roma.',
  'Ammuko lampa ri passikola.',
  'Wis neng omah.',
  'Mengko bengi tak telpon.',
  'Sejam lagi saya ke kantor LPA.',
  'Enjing bade ngalapor.',
  'Habis magrib dia mengaji di masjid.',
  'Isuk-isuk manehna sakola.',
  'Bar isya bocahe turu neng omahku.',
  'Geus di puskesmas jeung indungna.',
])('finds none in "%s" (1302)', (story) => {
  expect(departureTold(story)).toEqual([]);
});
