import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Melihat isi data',
  'step.query_data': 'Menghitung dan membandingkan',
  'step.rank_customers': 'Mengurutkan pelanggan',
  'step.show_customer': 'Mencari satu pelanggan',
  'conversation.stopped':
    'Model bahasa dihentikan sebelum sampai pada jawaban karena memerlukan lebih banyak pencarian atau token daripada yang boleh untuk satu jawaban. Tanyakan lebih sedikit sekaligus.',
  'conversation.limited':
    'Model bahasa menginginkan lebih banyak pencarian atau token daripada yang boleh untuk satu jawaban; yang di atas bersandar pada yang sudah didapatnya.',
  'conversation.cut': 'Jawaban lebih panjang dari yang diizinkan dan dipotong di sini.',
  'conversation.no_answer':
    'Model bahasa tidak memberi jawaban. Tanyakan lagi, atau dengan kata lain.',
};
