/** A tool that answers at once, so that what a call costs around the tool's own work is not lost in a query's noise. */
import { z } from 'zod';
import { resultSchema, type Result } from '../../src/core/result.ts';
import { defineTool } from '../../src/tool.ts';

/** As `query_data` answers when asked for customers and revenue. */
const RESULT: Result = {
  as_of: '2025-01-01',
  period: null,
  group: { id: 'g:all', filter: '', n: 1000, undecided: 0 },
  tables: {
    totals: {
      title: { key: 'title.totals' },
      columns: [
        { key: 'customers', label: { key: 'measure.customers' }, unit: 'count', noun: 'customer' },
        { key: 'revenue', label: { key: 'measure.revenue' }, unit: 'money', currency: 'EUR' },
      ],
      rows: [
        {
          key: 'group',
          label: { key: 'label.everyone' },
          cells: { customers: 1000, revenue: 2_507_143.25 },
        },
      ],
      total: 1,
    },
  },
  notes: [],
  warnings: [],
  next: [{ key: 'next.split' }],
};

export const instantTool = defineTool({
  name: 'instant',
  title: 'Instant',
  description: 'Answers at once.',
  input: z.strictObject({ measures: z.array(z.string()).min(1).max(6).describe('Measures') }),
  output: resultSchema,
  effect: 'read',
  replay: 'data',
  revision: 1,
  examples: [],
  run: async () => RESULT,
});
