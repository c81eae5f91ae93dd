import { describe, expect, it } from 'vitest';
import { queryData } from '../../../tools/query_data.ts';
import { openDemo } from '../../support/demo.ts';
import { ask, sessionOver } from '../../support/session.ts';
import { rowsOf, truth } from './demo-world.ts';

describe('the planted groups', () => {
  const demo = openDemo();

  it('are selected by their texts, all of them and nobody else', async () => {
    const session = sessionOver([demo.engine]);
    const count = async (group: string): Promise<number> => {
      const { result } = await ask(queryData, { measures: ['customers'], group }, session);
      return result.group?.n ?? 0;
    };
    for (const { customers, group } of [truth.silentVisitors, truth.businessReaders]) {
      const ids = customers.map((id) => `'${id}'`).join(', ');
      expect(await count(group)).toBe(customers.length);
      expect(await count(`${group} and customer_id in (${ids})`)).toBe(customers.length);
    }
    // In parts: a group's text has a longest length.
    for (let i = 0; i < truth.ideal.customers.length; i += 150) {
      const part = truth.ideal.customers.slice(i, i + 150);
      const ids = part.map((id) => `'${id}'`).join(', ');
      const known = `customer_id in (${ids}) and income is known and age < 100`;
      expect(await count(`${known} and ${truth.ideal.group}`)).toBe(await count(known));
    }
  });

  it('are as large as they were meant, and silent ones do not buy either', () => {
    expect(truth.silentVisitors.customers.length).toBe(40);
    expect(truth.businessReaders.customers.length).toBe(60);
    const silent = new Set(truth.silentVisitors.customers);
    const late = rowsOf('orders').filter(
      (row) => silent.has(row['customer_id'] ?? '') && (row['date'] ?? '') > '2026-06-16',
    );
    expect(late).toEqual([]);
  });

  it('were as other people are until they fell silent', () => {
    const silent = new Set(truth.silentVisitors.customers);
    const events = rowsOf('events').filter((row) => silent.has(row['customer_id'] ?? ''));
    const steady = events.filter(({ date = '' }) => date > '2026-03-18' && date <= '2026-06-16');
    const types = new Set(steady.map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['app_open', 'cart', 'support_call']));
    const late = events.filter(({ date = '' }) => date > '2026-06-16');
    expect(late).toEqual([]);
  });

  it('visited every three to six days', () => {
    const visits = rowsOf('events').filter(
      ({ type, date = '' }) => type === 'visit' && date > '2026-03-20' && date <= '2026-06-16',
    );
    const byCustomer = Map.groupBy(visits, (row) => row['customer_id'] ?? '');
    for (const id of truth.silentVisitors.customers) {
      const days = (byCustomer.get(id) ?? []).map(({ date = '' }) => Date.parse(date) / 86_400_000);
      const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
      expect(gaps.length).toBeGreaterThanOrEqual(12);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
    }
  });
});
