import { yamlText } from '@kawal/chapter';
import type { Language } from '@kawal/core';
import type { ChapterDraft } from './chapter-draft.ts';

/** The file `chapter.yaml` of a new chapter, with comments for whoever fills it in. */
export const chapterText: Readonly<Record<Language, (draft: ChapterDraft) => string>> = {
  id: ({ name, city, zone, language }) => `kawal: lembaga/1

# Folder ini berisi pengaturan untuk satu kota. Wilayahnya ada di areas.yaml, orang dan kontak di directory.yaml, aturannya di policy.yaml.
# Periksa folder ini kapan saja dengan \`kawal check\`: yang belum diisi disebut dengan berkas, baris, dan cara mengisinya.

# Nama lembaga Anda, misalnya LPA kota Anda.
nama:${name === null ? '' : ` ${yamlText(name)}`}
kota: ${city.code}    # ${city.name}
zona: ${zone}
# Bahasa pesan bagi orang yang tidak memilih bahasanya sendiri: id atau en.
bahasa: ${language}

# Lembaga ini apa menurut undang-undang? Selama belum ditulis, semua batas waktu penyedia layanan dianggap berlaku.
# Tulis satu dari: uptdPpa, uptSosial, lplbm (hanya badan hukum, UU 12/2022 Pasal 1 angka 12), ppt, tidakAda.
# Bila ragu, tanyakan kepada ahli hukum.
# badan: tidakAda

# Hari libur yang hanya berlaku di kota ini:
# hariLibur:
#   - { tanggal: 2027-04-01, nama: Hari jadi kota }
`,
  en: ({ name, city, zone, language }) => `kawal: chapter/1

# This chapter is of one city. Its areas stand in areas.yaml, people and contacts in directory.yaml, its rules in
# policy.yaml. Check this folder at any time with \`kawal check\`: what is not filled in yet is named by file, line and remedy.

# What the organisation that runs this chapter is called, your city's LPA for instance.
name:${name === null ? '' : ` ${yamlText(name)}`}
city: ${city.code}    # ${city.name}
zone: ${zone}
# The language of messages to people who chose none: id or en.
language: ${language}

# What is this organisation by law? Until that is written, every time limit of a service provider counts for it.
# Write one of: uptdPpa, uptSosial, lplbm (a legal entity only, UU 12/2022 Art 1(12)), ppt, none.
# Where in doubt, ask a lawyer.
# operator: none

# Days off that only this city keeps:
# localOffDays:
#   - { date: 2027-04-01, name: City anniversary }
`,
};
