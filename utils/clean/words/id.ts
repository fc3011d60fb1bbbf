import type { AdWords } from './words.ts';

export const id: AdWords = [
  'advertorial-',
  'iklan-',
  '',
  'sponsor- disponsori promosi- komersial bersponsor',
  'artikel baca- berita geser- gulir- halaman konten lanjut- dilanjut- membaca lapor- lewati ruang sembunyi- tutup- video',
  'anda atas bawah di dengan ini itu kami ke sebelum setelah untuk yang',
  '',
  'oleh dari bersama',
];
