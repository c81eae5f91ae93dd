import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Melihat isi data',
  'step.query_data': 'Menghitung dan membandingkan',
  'step.rank_customers': 'Mengurutkan pelanggan',
  'step.show_customer': 'Mencari satu pelanggan',
  'conversation.limit_turns':
    'Model bahasa terus mencari tanpa sampai pada jawaban dan dihentikan di sini. Tanyakan lebih sedikit sekaligus.',
  'conversation.limit_calls':
    'Model bahasa meminta lebih banyak pencarian daripada yang boleh untuk satu jawaban; yang di atas bersandar pada yang sudah dilakukan.',
  'conversation.limit_tokens':
    'Model bahasa menghabiskan token satu jawaban dan dihentikan di sini. Tanyakan lebih sedikit sekaligus.',
  'conversation.cut': 'Jawaban lebih panjang dari yang diizinkan dan dipotong di sini.',
  'conversation.no_answer':
    'Model bahasa tidak memberi jawaban. Tanyakan lagi, atau dengan kata lain.',
};
