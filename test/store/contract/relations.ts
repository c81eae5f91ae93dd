/** Records of contacts, deals, answers, consents and events, some of them a prospect's or a visitor's. */
import { describe, expect, it } from 'vitest';
import { checkGroup } from '../../../src/core/filter/check.ts';
import { parseGroup } from '../../../src/core/filter/parse.ts';
import type { SnapshotData } from '../../support/snapshot.ts';
import { members, type Contract } from './context.ts';

export const RELATIONS: SnapshotData = {
  asOf: '2026-07-01',
  customers: [{ customer_id: 'C1' }, { customer_id: 'C2' }, { customer_id: 'C3' }],
  events: [
    { customer_id: 'C1', prospect_id: null, visitor_id: null, date: '2026-06-01', type: 'visit' },
    { customer_id: null, prospect_id: 'C2', visitor_id: null, date: '2026-06-02', type: 'visit' },
    { customer_id: null, prospect_id: null, visitor_id: 'C3', date: '2026-06-03', type: 'visit' },
  ],
  contacts: [
    { contact_id: 'K1', customer_id: 'C1', role: 'buyer', decision_maker: true },
    { contact_id: 'K2', customer_id: 'C1', role: 'it', decision_maker: false },
    { contact_id: 'K3', customer_id: 'C2', role: 'it', decision_maker: false },
    { contact_id: 'K4', customer_id: 'C3', role: null, decision_maker: null },
  ],
  deals: [
    { deal_id: 'D1', customer_id: 'C1', opened_at: '2026-01-10', outcome: 'won', value: 500 },
    { deal_id: 'D2', customer_id: 'C2', opened_at: '2026-05-10', outcome: 'lost', value: 900 },
    { deal_id: 'D3', customer_id: null, opened_at: '2026-05-11', outcome: 'won', value: 700 },
    { deal_id: 'D4', customer_id: null, opened_at: '2026-05-12', outcome: 'won', value: 800 },
  ],
  answers: [
    { customer_id: 'C1', date: '2026-02-01', question: 'nps', value: 10 },
    { customer_id: 'C1', date: '2026-06-20', question: 'nps', value: 8 },
    { customer_id: 'C2', date: null, question: 'nps', value: 3 },
    { customer_id: 'C2', date: '2026-06-01', question: 'ease', value: 10 },
  ],
  consents: [
    { customer_id: 'C1', purpose: 'email', state: 'granted', at: '2026-01-01' },
    { customer_id: 'C2', purpose: 'email', state: 'refused', at: '2026-01-02' },
    { customer_id: null, purpose: 'email', state: 'granted', at: '2026-01-03' },
  ],
};

export function relationContract(c: Contract): void {
  describe('relations', () => {
    it.each<[string, string[]]>([
      ["count(deal where outcome = 'won') >= 1", ['C1']],
      ["avg(answer.value where question = 'nps') >= 9", ['C1']],
      ['count(contact where decision_maker = true) >= 1', ['C1']],
      ["count(contact where role = 'it') = 0", ['C3']],
      ["count(consent where purpose = 'email' and state = 'granted') > 0", ['C1']],
      ['count(deal) = 0', ['C3']],
      ['count(deal, last 90 days) > 0', ['C2']],
      ['count(answer, last 20 days) > 0', ['C1']],
      ['last(consent.at) in 2026-01', ['C1', 'C2']],
      ['sum(deal.value) > 600', ['C2']],
      ['count(visit) = 0', ['C2', 'C3']],
      ['count(event) > 0', ['C1']],
      ['top 1 by sum(deal.value)', ['C2']],
    ])('%s', async (filter, expected) => {
      const { group } = checkGroup(parseGroup(filter), {
        catalogue: c.engine.snapshot.catalogue,
        asOf: c.engine.snapshot.asOf,
      });
      expect(await members(c, group)).toEqual(expected);
      const byOracle = c.oracle.customers.filter((customer) => c.oracle.holds(group, customer));
      expect(byOracle).toEqual(expected);
    });
  });
}
