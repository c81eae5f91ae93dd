import { describe, expect, it } from 'vitest';
import { render, valueOf } from './sample.ts';

const GOLD = 'r1:segments.gold';
const SILVER = 'r1:segments.silver';
const ALL = 'r1:segments.all';
const SAID = 'for 400 people, a third of them, 20% off, 12.5 % back, 1.5 euros each';

describe('expressions', () => {
  it.each([
    // 16246309.95 of 24914586.8166: the published share of the top fifth.
    [`share(${GOLD}.revenue, ${ALL}.revenue)`, '65.2%'],
    [`share(sum(${GOLD}.revenue, ${SILVER}.revenue), ${ALL}.revenue)`, '89.3%'],
    [`times(${GOLD}.average_order, ${SILVER}.average_order)`, '2.3×'],
    [`times(${SILVER}.recency, ${GOLD}.recency)`, '2.9×'],
    [`times(${GOLD}.buyers, ${ALL}.buyers)`, '0.20×'],
    [`diff(${GOLD}.revenue_share, ${GOLD}.buyers_share)`, '45.2 points'],
    [`diff(${SILVER}.buyers, ${GOLD}.buyers)`, '1,741'],
    [`diff(${SILVER}.buyers, ${GOLD}.buyers)|noun`, '1,741 buyers'],
    [`diff(${GOLD}.revenue, ${ALL}.revenue)`, '-$8,668,276.87'],
    [`diff(${SILVER}.recency, ${GOLD}.recency)`, '79.5 days'],
    [`change(${GOLD}.average_order, ${SILVER}.average_order)`, '134.4%'],
    [`change(${SILVER}.buyers, ${ALL}.buyers)`, '-70.0%'],
    [`sum(${GOLD}.revenue, ${SILVER}.revenue)`, '$22,246,310.05'],
    [`sum(${GOLD}.buyers, ${SILVER}.buyers)|noun`, '8,705 buyers'],
    [`others(${GOLD}.revenue_share)`, '34.8%'],
    [`others(${GOLD}.buyers)|noun`, '13,929 buyers'],
    [`others(${GOLD}.revenue)`, '$8,668,276.87'],
    [`others(share(${GOLD}.revenue, ${ALL}.revenue))`, '34.8%'],
    ['count(r1:segments)', '5'],
    ['days(r1:summary.first, r1:as_of)', '910 days'],
    ['days(r1:as_of, r1:summary.first)', '910 days'],
    [`about(${ALL}.buyers)|noun`, 'about 17,000 buyers'],
    [`about(share(${GOLD}.revenue, ${ALL}.revenue))`, 'about 65%'],
    [`ceil(${SILVER}.recency)`, '121 days'],
    [`ceil(${GOLD}.average_order)`, '$1,876'],
    ['u:400', '400'],
    ['u:1/3', '1/3'],
    ['u:20%', '20%'],
    ['u:12.5%', '12.5%'],
    [`product(${ALL}.buyers, u:1/3)`, '5,803.67'],
    [`ceil(product(${ALL}.buyers, u:1/3))|noun`, '5,804 buyers'],
    [`product(${GOLD}.average_order, u:400)`, '$750,160.00'],
    [`product(${GOLD}.revenue, u:20%)`, '$3,249,261.99'],
    [`product(${GOLD}.buyers_share, ${GOLD}.revenue_share)`, '13.0%'],
    [`product(${GOLD}.buyers_share, u:400)`, '80'],
    ['product(u:400, u:20%)', '80'],
    ['diff(u:400, u:1.5)', '398.5'],
    ['sum(u:400, u:1.5, u:1.5)', '403'],
    ['product(u:1.5, u:400)', '600'],
    [`share(u:1.5, u:400)`, '0.4%'],
    [`share(u:400, ${GOLD}.buyers)`, '11.5%'],
    [`diff(${GOLD}.buyers, u:400)|noun`, '3,082 buyers'],
    [`diff(${GOLD}.revenue_share, u:20%)`, '45.2 points'],
  ])('%s is %s', (expression, text) => {
    expect(valueOf(expression, 'en', SAID)).toBe(text);
  });

  it('is exact where doubles are not', () => {
    // 0.1 + 0.2 is 0.30000000000000004 and three thirds of three are not 3.
    expect(valueOf(`ceil(product(u:2/3, u:3))`, 'en', 'two thirds of 3')).toBe('2');
    expect(valueOf('diff(r2:traits.organic.share_in, r2:traits.organic.share_out)')).toBe(
      '19.0 points',
    );
  });

  it('says in every language what it computes', () => {
    const expression = `diff(${GOLD}.revenue_share, ${GOLD}.buyers_share)`;
    expect(valueOf(expression, 'it')).toBe('45,2 punti percentuali');
    expect(valueOf(expression, 'uk')).toBe('45,2 відсоткового пункту');
    expect(valueOf(expression, 'id')).toBe('45,2 poin persentase');
  });

  it('cites every value it rests on', () => {
    const { citations } = render(
      `{{others(${GOLD}.buyers)}} {{share(${GOLD}.revenue, ${ALL}.revenue)}}`,
    );
    expect(citations.map((citation) => 'address' in citation && citation.address)).toEqual([
      `${GOLD}.buyers`,
      `${ALL}.buyers`,
      `${GOLD}.revenue`,
      `${ALL}.revenue`,
    ]);
  });
});

describe('units never mix', () => {
  it.each([
    [`share(${GOLD}.revenue, ${ALL}.buyers)`, 'one unit'],
    [`share(${ALL}.revenue, ${GOLD}.revenue)`, 'part of the second'],
    [`share(${GOLD}.revenue_share, ${ALL}.revenue_share)`, 'takes amounts'],
    [`share(${GOLD}.average_order, ${ALL}.average_order)`, 'average is no part'],
    [`diff(${GOLD}.buyers, ${GOLD}.revenue_share)`, 'one unit'],
    [`diff(${GOLD}.revenue, r2:measures.spend.value)`, 'one currency'],
    [`diff(${GOLD}.last_purchase, ${SILVER}.last_purchase)`, 'does not take dates'],
    [`diff(${GOLD}.revenue_share, u:400)`, 'one unit'],
    [`diff(share(u:1.5, u:400), ${GOLD}.buyers)`, 'one unit'],
    [`times(${GOLD}.buyers, ${GOLD}.revenue)`, 'one unit'],
    [`change(${GOLD}.recency, ${GOLD}.revenue)`, 'one unit'],
    [`change(${GOLD}.revenue, ${SILVER}.margin)`, 'above zero'],
    [`sum(${GOLD}.revenue_share, ${SILVER}.revenue_share)`, 'does not add up'],
    [`sum(${GOLD}.average_order, ${SILVER}.average_order)`, 'does not add up'],
    [`sum(${GOLD}.frequency, ${SILVER}.frequency)`, 'does not add up'],
    [`sum(${GOLD}.recency, ${SILVER}.recency)`, 'does not add up'],
    [`sum(${GOLD}.revenue, ${SILVER}.buyers)`, 'one unit'],
    [`sum(${GOLD}.revenue, ${GOLD}.revenue)`, 'twice'],
    [`sum(${GOLD}.revenue, ${ALL}.revenue)`, 'already holds'],
    ['sum(r1:group.n, r2:group.n)', 'does not add up'],
    ['sum(r1:summary.customers, u:400)', 'does not add up'],
    [`sum(${GOLD}.revenue)`, 'at least two'],
    [`product(${GOLD}.buyers, ${GOLD}.revenue)`, 'does not multiply'],
    [`product(${GOLD}.last_purchase, u:400)`, 'does not take dates'],
    [`others(${GOLD}.average_order)`, 'undefined for averages'],
    [`others(${GOLD}.recency)`, 'undefined for averages'],
    [`others(${ALL}.buyers)`, 'no others'],
    ['others(r1:group.n)', 'row for the whole'],
    ['others(r2:measures.spend.value)', 'undefined for averages'],
    [`days(${GOLD}.recency, r1:as_of)`, 'two dates'],
    [`ceil(${GOLD}.revenue_share)`, 'ceil does not take'],
    ['about(r1:as_of)', 'nothing to calculate with'],
    ['r1:as_of|about', 'only a number'],
    ['r1:segments.total|noun', 'no noun'],
    ['count(r1:segments.gold)', 'no table'],
    ['count(u:400)', 'takes a table'],
    [`share(${GOLD}.revenue)`, 'two values'],
    [`ceil(${GOLD}.revenue, ${ALL}.revenue)`, 'one value'],
    ['u:401', 'does not contain the number 401'],
    ['u:20', 'does not contain the number 20'],
    ['u:1/0', 'divides by zero'],
    ['u:abc', 'no number'],
  ])('%s is refused: %s', (expression, why) => {
    const { text, problems } = render(`{{${expression}}}`, 'en', SAID);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.why).toContain(why);
    expect(text).toBe('[value not found]');
  });

  it.each([
    `diff(${GOLD}.margin, ${SILVER}.margin)`,
    `share(${SILVER}.margin, ${ALL}.margin)`,
    `times(${SILVER}.margin, ${ALL}.margin)`,
    `ceil(${GOLD}.margin)`,
    `others(r2:traits.unknown.share_in)`,
  ])('%s: the data does not say', (expression) => {
    const { text, problems } = render(`{{${expression}}}`);
    expect(problems[0]?.why).toContain('the data does not say');
    expect(text).toBe('not in the data');
  });
});

describe('faulty references', () => {
  it('names the nearest addresses of the row', () => {
    const { problems, text } = render('Gold: {{r1:segments.gold.revenu}}', 'uk');
    expect(text).toBe('Gold: [значення не знайдено]');
    expect(problems).toEqual([
      {
        at: 6,
        reference: '{{r1:segments.gold.revenu}}',
        why: 'r1 has no value at "segments.gold.revenu"',
        accepted: expect.arrayContaining(['r1:segments.gold.revenue']),
      },
    ]);
  });

  it.each([
    ['{{r1:segmints.gold.revenue}}', 'r1:segments.gold.revenue'],
    ['{{r1:segments.golt.revenue}}', 'r1:segments.gold.revenue'],
    ['{{r1:segments.gold}}', 'r1:segments.gold.buyers'],
    ['{{r1:segments.gold[revenue,buyer]}}', 'r1:segments.gold.buyers'],
    ['{{table r1:segment}}', 'r1:segments'],
    ['{{table r1:segments columns=buyer}}', 'buyers'],
    ['{{table r1:segments rows=golden}}', 'gold'],
    ['{{table r1:segments column=buyers}}', 'columns='],
    ['{{shares(r1:as_of, r1:as_of)}}', 'share'],
    ['{{compare r2:traits.organik}}', 'r2:traits.organic'],
    ['{{r1:as_of|long}}', '|bare'],
  ])('%s accepts %s', (reference, accepted) => {
    expect(render(reference).problems[0]?.accepted).toContain(accepted);
  });

  it.each([
    ['{{r9:segments.gold.revenue}}', 'there is no result r9'],
    ['[r9]', 'there is no result r9'],
    ['{{17,411 buyers}}', 'neither an address nor a function'],
    ['{{}}', 'a value is missing'],
    ['{{r1:segments.gold.buyers', 'not closed'],
    ['{{share(r1:segments.gold.buyers}}', 'share( is not closed'],
    ['{{r1:segments.gold.buyers more}}', 'not expected'],
    [`{{${'ceil('.repeat(50)}r1:as_of${')'.repeat(50)}}}`, 'nested too deeply'],
    ['{{table segments}}', 'names no table'],
    ['{{missing nothing}}', 'in quotation marks'],
    ['{{sum(r1:segments.gold[], u:400)}}', 'no column'],
  ])('%s: %s', (reference, why) => {
    const { problems, text } = render(reference);
    expect(problems[0]?.why).toContain(why);
    expect(text).toBe('[value not found]');
  });

  it('does not show what stood in it, and leaves the rest alone', () => {
    const { text } = render('A {{99 percent}} b {{r1:segments.gold.buyers}}.', 'id');
    expect(text).toBe('A [nilai tidak ditemukan] b 3.482 [r1].');
  });
});
