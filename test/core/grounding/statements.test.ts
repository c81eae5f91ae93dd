import { describe, expect, it } from 'vitest';
import { render, valueOf } from './sample.ts';

describe('compare', () => {
  it.each([
    [
      'r2:traits.organic',
      '34.0% against 15.0%, clearly more often',
      '34,0 % contro 15,0 %, chiaramente più spesso',
      '34,0 % проти 15,0 %, явно частіше',
      '34,0% dibandingkan 15,0%, jelas lebih sering',
    ],
    [
      'r2:traits.discount',
      '8.1% against 22.0%, clearly less often',
      '8,1 % contro 22,0 %, chiaramente meno spesso',
      '8,1 % проти 22,0 %, явно рідше',
      '8,1% dibandingkan 22,0%, jelas lebih jarang',
    ],
    [
      'r2:traits.weekend',
      '31.0% against 30.0%, no clear difference',
      '31,0 % contro 30,0 %, nessuna differenza chiara',
      '31,0 % проти 30,0 %, чіткої різниці немає',
      '31,0% dibandingkan 30,0%, tidak ada perbedaan yang jelas',
    ],
    [
      'r2:traits.yachts',
      '100.0% against 0.0%, too few to say',
      '100,0 % contro 0,0 %, troppo pochi dati per dirlo',
      '100,0 % проти 0,0 %, замало даних для висновку',
      '100,0% dibandingkan 0,0%, datanya terlalu sedikit untuk disimpulkan',
    ],
    [
      'r2:measures.spend',
      '€900.00 against €300.00, clearly higher',
      '900,00 € contro 300,00 €, chiaramente di più',
      '900,00 € проти 300,00 €, явно більше',
      '€900,00 dibandingkan €300,00, jelas lebih tinggi',
    ],
    [
      'r2:measures.basket',
      '€12.50 against €20.00, clearly lower',
      '12,50 € contro 20,00 €, chiaramente di meno',
      '12,50 € проти 20,00 €, явно менше',
      '€12,50 dibandingkan €20,00, jelas lebih rendah',
    ],
    [
      'r1:segments.gold.buyers, r1:segments.silver.buyers',
      '3,482 against 5,223, 1,741 less',
      '3.482 contro 5.223, 1.741 in meno',
      '3 482 проти 5 223, на 1 741 менше',
      '3.482 dibandingkan 5.223, lebih rendah 1.741',
    ],
    [
      'r1:segments.gold.revenue_share, r1:segments.gold.buyers_share',
      '65.2% against 20.0%, 45.2 points more',
      '65,2 % contro 20,0 %, 45,2 punti percentuali in più',
      '65,2 % проти 20,0 %, на 45,2 відсоткового пункту більше',
      '65,2% dibandingkan 20,0%, lebih tinggi 45,2 poin persentase',
    ],
    [
      'r1:group.n, r1:segments.all.buyers',
      '17,411 against 17,411, the same',
      '17.411 contro 17.411, lo stesso valore',
      '17 411 проти 17 411, однаково',
      '17.411 dibandingkan 17.411, sama',
    ],
  ])('%s', (row, english, italian, ukrainian, indonesian) => {
    expect(valueOf(`compare ${row}`, 'en')).toBe(english);
    expect(valueOf(`compare ${row}`, 'it')).toBe(italian);
    expect(valueOf(`compare ${row}`, 'uk')).toBe(ukrainian);
    expect(valueOf(`compare ${row}`, 'id')).toBe(indonesian);
  });

  it('calls a difference clear where the intervals of a result do not touch', () => {
    expect(valueOf('compare r2:rates.email.rate, r2:rates.phone.rate')).toBe(
      '40.0% against 20.0%, clearly higher',
    );
    expect(valueOf('compare r2:rates.phone.rate, r2:rates.email.rate')).toBe(
      '20.0% against 40.0%, clearly lower',
    );
    expect(valueOf('compare r2:rates.email.rate, r2:rates.shop.rate')).toBe(
      '40.0% against 38.0%, no clear difference',
    );
  });

  it('calls nothing clear where only one side has an interval', () => {
    expect(valueOf('compare r2:rates.email.rate, r2:traits.organic.share_in')).toBe(
      '40.0% against 34.0%, 6.0 points more',
    );
  });

  it('takes a number of the user as base', () => {
    expect(valueOf('compare r1:segments.gold.buyers, u:3000', 'en', 'is it more than 3 000?')).toBe(
      '3,482 against 3,000, 482 more',
    );
  });

  it.each([
    ['compare r1:segments.gold', 'do not say whether a difference is clear'],
    ['compare r2:traits.unknown', 'the data does not say'],
    ['compare r1:segments.gold.buyers, r1:segments.gold.revenue', 'one unit'],
    ['compare r1:as_of, r1:segments.gold.last_purchase', 'does not take dates'],
    ['compare u:400', 'takes a row, or two values'],
    [
      'compare r2:traits.organic, r2:traits.weekend, r2:traits.yachts',
      'takes a row, or two values',
    ],
  ])('%s is refused: %s', (reference, why) => {
    expect(render(`{{${reference}}}`, 'en', '400').problems[0]?.why).toContain(why);
  });
});

describe('missing', () => {
  it('says what was looked for, in the reader’s language', () => {
    expect(valueOf('missing "household income"', 'en')).toBe('not in the data: household income');
    expect(valueOf('missing “reddito”', 'it')).toBe('non presente nei dati: reddito');
    expect(valueOf('missing «дохід родини»', 'uk')).toBe('немає в даних: дохід родини');
    expect(valueOf('missing "pendapatan keluarga"', 'id')).toBe(
      'tidak ada dalam data: pendapatan keluarga',
    );
  });

  it('names the condition nobody meets, and cites the result', () => {
    const { text, citations } = render('{{missing r3}}.');
    expect(text).toBe("no customer matches `country = 'Atlantis'` (as of June 30, 2019) [r3].");
    expect(citations).toEqual([
      { kind: 'result', alias: 'r3', receipt: 'rc_cccccccccccccccccccc' },
    ]);
  });

  it('is refused for a result that found something', () => {
    expect(render('{{missing r2}}').problems[0]?.why).toContain('did find something');
  });
});

describe('quotes', () => {
  it('are verbatim, in the marks of the language, with "…" where a sentence is cut', () => {
    expect(render('{{q n104 "Se il parcheggio resta a pagamento"}}').text).toBe(
      '“Se il parcheggio resta a pagamento …” [n104]',
    );
    expect(render('{{q n104 "non torno più"}}', 'it').text).toBe('«… non torno più» [n104]');
    expect(render('{{q n104 "Peccato!"}}', 'it').text).toBe('«Peccato!» [n104]');
    expect(render('{{q n7 "Інше — добре"}}', 'uk').text).toBe('«Інше — добре» [n7]');
    expect(render('{{q n7 "доставка задорога."}}', 'uk').text).toBe('«… доставка задорога.» [n7]');
  });

  it('are found whatever the Unicode form of their letters', () => {
    expect(render('{{q n104 "non torno più"}}'.normalize('NFD')).problems).toEqual([]);
  });

  it.each([
    ['q n104 "Se il parcheggio resta gratis"', 'does not contain'],
    ['q n104 "se il parcheggio"', 'does not contain'],
    ['q n104 "rovo bene"', 'does not contain'],
    ['q n104 "parcheggio a pagamento"', 'does not contain'],
    ['q n7 "Mi trovo bene."', 'does not contain'],
    ['q n9 "Mi trovo bene."', 'no note n9'],
    ['q n104 Mi trovo bene', 'exact words'],
    ['q n104 ""', 'exact words'],
  ])('%s is refused: %s', (reference, why) => {
    const { problems, text } = render(`{{${reference}}}`);
    expect(problems[0]?.why).toContain(why);
    expect(text).toMatch(/^\[.*not found.*\]$/);
  });
});
