import type { Receipt } from '../../src/ports.ts';

/** A receipt with that id; everything else can be chosen. */
export function receiptOf(id: string, rest: Partial<Receipt> = {}): Receipt {
  return {
    id,
    tool: 'query_data',
    revision: 1,
    input: '{"filter":"city = \'Torino\'"}',
    versions: { data: 's1', notes: null, saved: null },
    policy: 'person',
    engine: 'duckdb 1',
    createdAt: '2025-01-01T10:00:00.000Z',
    result: '{"n":3}',
    ...rest,
  };
}
