import type { Localized } from '../language/words.ts';
import { type Article, type ArticleKind, type Confidence, type StatuteId, statutes } from './statute.ts';

/** The articles that rules, policies and explanations may cite, by the name they cite them by. */
export const articles: Readonly<Record<string, Article>> = {
  'uu-21-2007/1': article('uu-21-2007', 'Pasal 1', 'rule', {
    id: 'perdagangan orang adalah tindakan, cara dan tujuan; anak adalah siapa pun di bawah 18 tahun',
    en: 'trafficking is an act, a means and a purpose; a child is anyone under 18',
  }),
  'uu-21-2007/2': {
    ...article('uu-21-2007', 'Pasal 2', 'offence', {
      id: 'perdagangan orang (kini Pasal 455 KUHP)',
      en: 'trafficking in persons (now Article 455 of the Criminal Code)',
    }),
    confidence: 'secondary',
    supersededBy: 'uu-1-2023/455',
  },
  'uu-1-2023/455': article('uu-1-2023', 'Pasal 455', 'offence', {
    id: 'perdagangan orang',
    en: 'trafficking in persons',
  }),
  'uu-21-2007/5': article('uu-21-2007', 'Pasal 5', 'offence', {
    id: 'mengangkat anak dengan menjanjikan atau memberi sesuatu untuk dieksploitasi',
    en: 'adopting a child by promising or giving something, in order to exploit the child',
  }),
  'uu-21-2007/6': article('uu-21-2007', 'Pasal 6', 'offence', {
    id: 'mengirim anak ke dalam atau ke luar negeri sehingga anak tereksploitasi',
    en: 'sending a child within or out of the country, with the result that the child is exploited',
  }),
  'uu-21-2007/8': article('uu-21-2007', 'Pasal 8', 'offence', {
    id: 'penyelenggara negara yang menyalahgunakan kekuasaan: pidana ditambah sepertiga',
    en: 'officials who abuse their power: a third more',
  }),
  'uu-21-2007/17': article('uu-21-2007', 'Pasal 17', 'offence', {
    id: 'korban anak: pidana ditambah sepertiga',
    en: 'a child victim: a third more',
  }),
  'uu-21-2007/18': article('uu-21-2007', 'Pasal 18', 'rule', {
    id: 'korban yang dipaksa melakukan tindak pidana tidak dipidana',
    en: 'a victim forced to commit a crime is not punished',
  }),
  'uu-21-2007/24': article('uu-21-2007', 'Pasal 24', 'offence', {
    id: 'memberitahukan identitas saksi atau korban, padahal sudah diberi tahu bahwa identitas itu harus dirahasiakan',
    en: 'disclosing the identity of a witness or victim after being told that it must be kept secret',
  }),
  'uu-21-2007/26': article('uu-21-2007', 'Pasal 26', 'rule', {
    id: 'persetujuan korban tidak menghilangkan penuntutan',
    en: "the victim's consent does not end prosecution",
  }),
  'uu-21-2007/33': article('uu-21-2007', 'Pasal 33', 'duty', {
    id: 'dalam penyidikan, penuntutan, dan pemeriksaan di sidang, pelapor berhak dirahasiakan nama, alamat, dan hal lain yang mengungkap identitasnya',
    en: 'in investigation, prosecution and trial a reporter has a right to secrecy of name, address and whatever tells who they are',
  }),
  'uu-21-2007/44': article('uu-21-2007', 'Pasal 44', 'duty', {
    id: 'saksi dan korban berhak dirahasiakan identitasnya',
    en: 'witnesses and victims have a right to secrecy of their identity',
  }),
  'uu-21-2007/48': article('uu-21-2007', 'Pasal 48 ayat (6)', 'duty', {
    id: 'restitusi diberikan paling lambat 14 hari sejak pemberitahuan putusan',
    en: 'restitution is paid within 14 days of the notice of the judgment',
  }),
  'uu-21-2007/50': article('uu-21-2007', 'Pasal 50 ayat (3)', 'duty', {
    id: 'terpidana membayar restitusi dalam 14 hari setelah surat peringatan pengadilan; sesudahnya pengadilan memerintahkan penyitaan dan pelelangan hartanya',
    en: "the convict pays restitution within 14 days of the court's warning; after that the court orders their property to be seized and auctioned",
  }),
  'uu-21-2007/51': article('uu-21-2007', 'Pasal 51 ayat (2)', 'rule', {
    id: 'rehabilitasi, pemulangan, dan reintegrasi diajukan kepada pemerintah melalui dinas kesehatan atau sosial (ayat (3)) setelah kasusnya dilaporkan kepada kepolisian',
    en: 'rehabilitation, return and reintegration are applied for at a government health or social agency (paragraph (3)) after the case was reported to the police',
  }),
  'uu-21-2007/52': {
    ...article('uu-21-2007', 'Pasal 52 ayat (1)', 'duty', {
      id: 'rehabilitasi diberikan paling lambat 7 hari sejak permohonan',
      en: 'rehabilitation is given within 7 days of the application',
    }),
    confidence: 'secondary',
  },
  'uu-21-2007/51-elucidation': article('uu-21-2007', 'Penjelasan Pasal 51', 'rule', {
    id: 'korban dipulangkan hanya bila ia benar-benar menginginkannya dan pemulangan tidak membawa bahaya yang lebih besar',
    en: 'a victim goes home only if they truly want to and the return brings no greater danger',
  }),
  'uu-21-2007/53': article('uu-21-2007', 'Pasal 53', 'duty', {
    id: 'pertolongan pertama paling lambat 7 hari sejak permohonan bila korban mengalami trauma atau penyakit yang membahayakan dirinya',
    en: 'first aid within 7 days of the application where trauma or illness endangers the victim',
  }),
  'uu-21-2007/60': article('uu-21-2007', 'Pasal 60', 'role', {
    id: 'masyarakat berperan serta: memberi informasi, melaporkan, atau turut menangani korban',
    en: 'the community takes part: informs, reports, or helps to care for victims',
  }),
  'uu-23-2002/78': article('uu-23-2002', 'Pasal 78', 'offence', {
    id: 'mengetahui dan sengaja membiarkan anak yang tereksploitasi atau diperdagangkan, padahal anak itu perlu ditolong',
    en: 'knowingly leaving a child who is exploited or trafficked although the child needs help',
  }),
  'uu-35-2014/72': article('uu-35-2014', 'Pasal 72', 'role', {
    id: 'lembaga perlindungan anak dan masyarakat melaporkan dan memantau',
    en: 'child-protection organisations and the community report and watch',
  }),
  'uu-35-2014/76F': article('uu-35-2014', 'Pasal 76F', 'offence', {
    id: 'menempatkan, membiarkan, melakukan, menyuruh, atau turut serta dalam penculikan, penjualan, atau perdagangan anak (pidananya pada Pasal 83)',
    en: 'placing a child in, letting happen, doing, ordering or joining in the abduction, sale or trafficking of a child (penalty in Article 83)',
  }),
  'uu-11-2012/19': article('uu-11-2012', 'Pasal 19', 'duty', {
    id: 'identitas anak korban dan anak saksi wajib dirahasiakan dalam pemberitaan di media cetak atau elektronik',
    en: 'the identity of a child victim or witness must be kept secret in print and electronic media',
  }),
  'uu-12-2022/23': article('uu-12-2022', 'Pasal 23', 'rule', {
    id: 'perkara kekerasan seksual tidak diselesaikan di luar peradilan, kecuali terhadap pelaku anak',
    en: 'cases of sexual violence are not settled outside court, except where the perpetrator is a child',
  }),
  'uu-12-2022/40': article('uu-12-2022', 'Pasal 40', 'duty', {
    id: 'UPTD PPA, UPT(D) sosial, dan LPLBM yang menerima laporan wajib memberikan pendampingan dan layanan yang dibutuhkan korban',
    en: 'a UPTD PPA, social service unit or LPLBM that receives a report must give the support and services the victim needs',
  }),
  'uu-12-2022/39': article('uu-12-2022', 'Pasal 39', 'role', {
    id: 'orang yang mengetahui kekerasan seksual melaporkannya kepada UPTD PPA, UPT atau UPTD bidang sosial, LPLBM, dan/atau kepolisian',
    en: 'a person who knows of sexual violence reports it to the UPTD PPA, a social service unit, an LPLBM or the police',
  }),
  'uu-12-2022/41': article('uu-12-2022', 'Pasal 41 ayat (3)', 'duty', {
    id: 'UPTD PPA, UPT(D) sosial dan LPLBM melapor ke kepolisian paling lambat 3x24 jam sejak korban melapor',
    en: "UPTD PPA, social service units and LPLBM report to the police within 3x24 hours of the victim's report",
  }),
  'uu-12-2022/42': article('uu-12-2022', 'Pasal 42', 'role', {
    id: 'kepolisian dapat memberi pelindungan sementara dalam 1x24 jam',
    en: 'the police may give temporary protection within 1x24 hours',
  }),
  'uu-12-2022/43': article('uu-12-2022', 'Pasal 43', 'duty', {
    id: 'kepolisian mengajukan permintaan pelindungan ke LPSK dalam 1x24 jam',
    en: 'the police ask LPSK for protection within 1x24 hours',
  }),
  'uu-12-2022/33': article('uu-12-2022', 'Pasal 33 ayat (1)', 'duty', {
    id: 'restitusi paling lambat 30 hari sejak salinan putusan diterima',
    en: 'restitution within 30 days of receiving the copy of the judgment',
  }),
  'uu-13-2006/35': article('uu-13-2006', 'Pasal 35', 'duty', {
    id: 'LPSK memberitahukan keputusan bantuan paling lambat 7 hari kerja',
    en: 'LPSK notifies its decision on assistance within 7 working days',
  }),
  'uu-31-2014/29': article('uu-31-2014', 'Pasal 29 ayat (1) huruf c', 'duty', {
    id: 'LPSK memutus permohonan perlindungan paling lambat 7 hari',
    en: 'LPSK decides on an application for protection within 7 days',
  }),
  'uu-31-2014/10': article('uu-31-2014', 'Pasal 10', 'rule', {
    id: 'saksi, korban, dan pelapor tidak dapat dituntut atas laporannya, kecuali bila diberikan tidak dengan iktikad baik',
    en: 'witnesses, victims and reporters cannot be sued over a report, unless it was made in bad faith',
  }),
  'uu-31-2014/29A': article('uu-31-2014', 'Pasal 29A', 'rule', {
    id: 'perlindungan anak memerlukan izin orang tua atau wali, kecuali antara lain bila ia diduga pelaku atau menghalangi',
    en: 'protecting a child needs the leave of a parent or guardian, except among others where they are suspected or obstruct it',
  }),
  'uu-23-2004/15': article('uu-23-2004', 'Pasal 15', 'duty', {
    id: 'setiap orang yang mengetahui kekerasan dalam rumah tangga, juga terhadap pekerja yang menetap di rumah itu (Pasal 2), wajib berupaya mencegah dan menolong, sesuai kemampuannya',
    en: 'everyone who knows of violence in a household, against a live-in worker too (Article 2), must try to prevent it and to help, within their ability',
  }),
  'uu-23-2004/16': article('uu-23-2004', 'Pasal 16', 'duty', {
    id: 'kepolisian memberi perlindungan sementara dalam 1x24 jam sejak mengetahui',
    en: 'the police give temporary protection within 1x24 hours of knowing',
  }),
  'uu-23-2004/28': article('uu-23-2004', 'Pasal 28', 'duty', {
    id: 'pengadilan mengeluarkan perintah perlindungan paling lambat 7 hari, kecuali ada alasan yang patut',
    en: 'the court gives its protection order within 7 days, unless there is good reason not to',
  }),
  'uu-27-2022/16': article('uu-27-2022', 'Pasal 16 ayat (2)', 'duty', {
    id: 'data dikumpulkan terbatas dan spesifik, sah, dan transparan, dan dimusnahkan setelah masa simpannya',
    en: 'data are collected limited and specific, lawfully and openly, and destroyed after their retention period',
  }),
  'uu-27-2022/22': article('uu-27-2022', 'Pasal 22', 'rule', {
    id: 'persetujuan tertulis atau terekam, dan batal bila tidak jelas',
    en: 'consent is written or recorded, and void where it is not clear',
  }),
  'uu-27-2022/25': article('uu-27-2022', 'Pasal 25', 'duty', {
    id: 'data anak diproses secara khusus, dengan persetujuan orang tua dan/atau wali',
    en: "a child's data are processed in a special way, with the consent of a parent or guardian",
  }),
  'uu-27-2022/26': article('uu-27-2022', 'Pasal 26', 'duty', {
    id: 'data penyandang disabilitas diproses dengan cara berkomunikasi tertentu, dengan persetujuan orangnya dan/atau wali',
    en: 'data of a person with a disability are processed with suitable communication, with the consent of the person or guardian',
  }),
  'uu-27-2022/44': article('uu-27-2022', 'Pasal 44', 'duty', {
    id: 'data dimusnahkan setelah masa simpannya bila tidak berkaitan dengan penyelesaian proses hukum',
    en: 'data are destroyed after their retention period where no legal case depends on them',
  }),
  'uu-27-2022/20': article('uu-27-2022', 'Pasal 20 ayat (2)', 'rule', {
    id: 'dasar pemrosesan data selain persetujuan, antara lain kepentingan vital',
    en: 'grounds to process data other than consent, vital interest among them',
  }),
  'uu-27-2022/30': article('uu-27-2022', 'Pasal 30', 'duty', {
    id: 'data diperbaiki paling lambat 3x24 jam sejak permintaan',
    en: 'data are corrected within 3x24 hours of the request',
  }),
  'uu-27-2022/31': article('uu-27-2022', 'Pasal 31', 'duty', {
    id: 'seluruh kegiatan pemrosesan data pribadi direkam',
    en: 'all processing of personal data is recorded',
  }),
  'uu-27-2022/32': article('uu-27-2022', 'Pasal 32', 'duty', {
    id: 'akses diberikan paling lambat 3x24 jam sejak permintaan',
    en: 'access is given within 3x24 hours of the request',
  }),
  'uu-27-2022/33': article('uu-27-2022', 'Pasal 33', 'duty', {
    id: 'akses perubahan ditolak bila membahayakan keselamatan atau kesehatan seseorang, membuka data orang lain, atau menyangkut keamanan nasional',
    en: 'access to change is refused where it endangers the safety or health of anybody, discloses data of others, or concerns national security',
  }),
  'uu-27-2022/15': article('uu-27-2022', 'Pasal 15', 'rule', {
    id: 'hak subjek data dibatasi untuk pertahanan, penegakan hukum, kepentingan umum, dan pengawasan keuangan',
    en: 'rights are limited for defence, law enforcement, the public interest, and the supervision of finance',
  }),
  'uu-27-2022/40': article('uu-27-2022', 'Pasal 40', 'duty', {
    id: 'pemrosesan dihentikan paling lambat 3x24 jam sejak permintaan',
    en: 'processing stops within 3x24 hours of the request',
  }),
  'uu-27-2022/41': article('uu-27-2022', 'Pasal 41', 'duty', {
    id: 'pemrosesan ditunda atau dibatasi paling lambat 3x24 jam sejak permintaan',
    en: 'processing is held or limited within 3x24 hours of the request',
  }),
  'uu-27-2022/46': article('uu-27-2022', 'Pasal 46', 'duty', {
    id: 'kegagalan pelindungan data diberitahukan paling lambat 3x24 jam',
    en: 'a failure of data protection is notified within 3x24 hours',
  }),
  'pp-9-2008/14': article('pp-9-2008', 'Pasal 14 ayat (5)', 'duty', {
    id: 'PPT melapor ke kepolisian terdekat paling lambat 24 jam sejak menerima saksi atau korban yang sedang dirawat atau dipulihkan kesehatannya',
    en: 'the PPT reports to the nearest police within 24 hours of receiving a witness or victim who is being treated or recovering',
  }),
  'pp-9-2008/14-applying': article('pp-9-2008', 'Pasal 14 ayat (1) dan (2)', 'rule', {
    id: 'rehabilitasi, pemulangan, dan reintegrasi dapat diajukan kepada PPT, tanpa syarat laporan kepolisian',
    en: 'rehabilitation, return and reintegration can be applied for at a PPT, without a police report',
  }),
  'pp-9-2008/22': article('pp-9-2008', 'Pasal 22 ayat (4)', 'duty', {
    id: 'evaluasi tiap 6 bulan',
    en: 'evaluation every 6 months',
  }),
  'pp-43-2017/10': article('pp-43-2017', 'Pasal 10', 'duty', {
    id: 'permohonan restitusi pada tahap penyidikan diajukan paling lambat 3 hari sejak pemberitahuan penyidik',
    en: "at the stage of investigation restitution is applied for within 3 days of the investigator's notice",
  }),
  'pp-43-2017/15': article('pp-43-2017', 'Pasal 15', 'duty', {
    id: 'permohonan restitusi dapat diajukan lagi pada tahap penuntutan, paling lambat 3 hari sejak pemberitahuan penuntut umum',
    en: "restitution can be applied for again at the stage of prosecution, within 3 days of the prosecutor's notice",
  }),
  'pp-43-2017/11': article('pp-43-2017', 'Pasal 11', 'duty', {
    id: 'kekurangan permohonan dilengkapi paling lambat 3 hari; bila tidak, permohonan dianggap belum diajukan pada tahap penyidikan',
    en: 'what an application lacks is supplied within 3 days; otherwise it counts as not filed at the stage of investigation',
  }),
  'pp-43-2017/12': article('pp-43-2017', 'Pasal 12', 'duty', {
    id: 'LPSK menilai paling lambat 7 hari kerja sejak diminta penyidik (atau penuntut umum, Pasal 17), setelah permohonannya lengkap',
    en: 'LPSK values the claim within 7 working days of being asked by the investigator (or prosecutor, Article 17), once the application is complete',
  }),
  'pp-43-2017/21': article('pp-43-2017', 'Pasal 21', 'duty', {
    id: 'restitusi anak dibayar paling lambat 30 hari',
    en: 'restitution to a child is paid within 30 days',
  }),
  'perpres-55-2024/28': article('perpres-55-2024', 'Pasal 28 sampai 30', 'rule', {
    id: 'kasus diteruskan ke provinsi, lalu ke pusat, bila lintas daerah atau tidak terselesaikan',
    en: 'a case goes on to the province, then to the centre, where it crosses borders or is not solved',
  }),
  'perpres-22-2021/report': {
    ...article('perpres-22-2021', 'pelaporan Gugus Tugas', 'duty', {
      id: 'Gugus Tugas melapor tiap tahun dan tiap lima tahun',
      en: 'the task force reports each year and every five years',
    }),
    confidence: 'secondary',
  },
  'perda-diy-6-2025/29': article('perda-diy-6-2025', 'Pasal 29', 'duty', {
    id: 'pemantauan paling singkat 3 bulan setelah pemulangan',
    en: 'monitoring for at least 3 months after the return',
  }),
  'palermo/3': article('palermo', 'Pasal 3 huruf c', 'rule', {
    id: 'untuk anak, cara tidak perlu dibuktikan',
    en: 'for a child no means needs to be shown',
  }),
};

export function articleOf(cite: string): Article | undefined {
  return Object.hasOwn(articles, cite) ? articles[cite] : undefined;
}

/** Returns the local date from which an article is in force: its statute's, or null where that was not looked up. */
export function validFromOf(cite: string): string | null {
  const found = articleOf(cite);
  return found === undefined ? null : statutes[found.statute].validFrom;
}

function article(statute: StatuteId, name: string, kind: ArticleKind, says: Localized): Article {
  return { statute, article: name, kind, says, confidence: 'verified' satisfies Confidence };
}
