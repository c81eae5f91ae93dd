import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/chat/language.ts';

const QUESTIONS = {
  en: [
    'How many customers do we have?',
    'revenue by country',
    'who is 11433?',
    'Who is Giulia Bianchi?',
    'Customers in Milano: how many?',
    'and what about Germany?',
    'why?',
    'What share of buyers in Jakarta are women?',
    'best customers',
    'Average order value',
    'Margin per city',
    'Compare Milano, Roma',
    'hello',
    'again',
    'average revenue per order',
    'List the orders of last month',
    'I need help',
    'i need a persona',
    'Can I see Germany?',
    'May I see e-mail?',
    'e-mail campaigns by month',
    'who comes from social media?',
  ],
  it: [
    'Quanti clienti abbiamo?',
    'Chi sono i migliori dieci clienti?',
    'Quanto fatturato viene dal primo 20 % dei clienti?',
    'fatturato per paese',
    'ricavi 2023 per mese',
    'Chi è 11433?',
    'vendite per categoria',
    'e in Germania?',
    'Perché?',
    'Dimmi di più su John Smith',
    'Quanti clienti a New York hanno comprato Sport-100?',
    'Solo donne',
    'Per canale',
    'reddito medio',
    'donne per età',
    'parlami di john@x.it',
  ],
  uk: [
    'Скільки у нас клієнтів?',
    'Хто наші десять найкращих клієнтів?',
    'дохід за країнами',
    'А в Німеччині?',
    'Скільки замовлень Sport-100?',
  ],
  id: [
    'Berapa banyak pelanggan kita?',
    'Siapa sepuluh pelanggan terbaik?',
    'pendapatan per negara',
    'penjualan per bulan 2023',
    'bagaimana dengan Jerman?',
    'mengapa?',
    'siapa 11433?',
    'Berapa pelanggan di Roma?',
    'median penghasilan perempuan',
    'sebaran usia',
    'omzet 2018',
    'kalau Milano?',
    'hitung ulang r1',
  ],
};

describe('the language of a question', () => {
  for (const [locale, questions] of Object.entries(QUESTIONS)) {
    it.each(questions)(`${locale}: %s`, async (question) => {
      expect(await languageOf(question)).toBe(locale);
    });
  }

  it.each(['', '11433', '?', 'ok', '中文', 'Giulia Bianchi', 'Milano, Roma', 'top 3'])(
    'of "%s" it does not show',
    async (text) => {
      expect(await languageOf(text)).toBeNull();
    },
  );
});
