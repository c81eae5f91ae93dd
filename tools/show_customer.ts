import { z } from 'zod';
import { ToolInputError } from '../src/core/errors.ts';
import { resultSchema, type Column, type Message, type Result } from '../src/core/result.ts';
import type { CustomerRecord, EngineRead } from '../src/ports.ts';
import { defineTool, type ToolContext } from '../src/tool.ts';
import { plain } from '../src/toolkit/cells.ts';
import { CUSTOMER, gapFact, measureFacts } from '../src/toolkit/facts.ts';
import { membershipOf } from '../src/toolkit/membership.ts';
import { unitOf, unitOfField } from '../src/toolkit/quantities.ts';

const input = z.strictObject({
  customer: z
    .string()
    .min(1)
    .describe("The operator's customer id, an e-mail address or a full name"),
  group: z
    .string()
    .default('')
    .describe('Also say whether the customer is in this group and which conditions hold'),
});

export const showCustomer = defineTool({
  name: 'show_customer',
  title: 'One customer',
  description:
    'One customer: attributes and buying behaviour (orders, revenue, first and last purchase, days of silence against the usual gap). Names and contact fields are never returned. With `group`, says why the customer is in it or not.',
  input,
  output: resultSchema,
  effect: 'read',
  replay: 'data',
  revision: 2,
  examples: [
    { question: 'Who is 11433?', input: { customer: '11433' } },
    {
      question: 'Is 11433 in the top 20 %?',
      input: { customer: '11433', group: 'top 20 % by revenue' },
    },
  ],
  run,
});

const BEHAVIOUR = [
  'orders',
  'units',
  'revenue',
  'margin',
  'first_purchase',
  'last_purchase',
  'recency',
  'tenure',
] as const;

async function run(
  request: z.output<typeof input>,
  { data, signal }: ToolContext,
): Promise<Result> {
  const customer = await findOne(request.customer, data, signal);
  const record = await data.customer(customer, signal);
  if (!record) throw await unknownCustomer(request.customer, data, signal);
  const facts = [...measureFacts(BEHAVIOUR, data), ...gapFact(data)];
  const values = await data.values(
    customer,
    facts.map(({ value }) => value),
    signal,
  );
  const behaviour = Object.fromEntries(
    facts.map(({ column }, at) => [column.key, plain(values?.[at] ?? null)]),
  );
  const membership =
    request.group === '' ? null : await membershipOf(customer, request.group, data, signal);
  const label = { text: customer };
  return {
    as_of: data.snapshot.asOf,
    period: null,
    group: membership?.stated ?? null,
    tables: {
      profile: {
        title: { key: 'title.profile', params: { customer } },
        columns: [
          CUSTOMER,
          ...record.attributes.map((attribute) => attributeColumn(attribute, data)),
        ],
        rows: [
          {
            key: 'customer',
            label,
            cells: {
              customer,
              ...Object.fromEntries(
                record.attributes.map(({ field, value }) => [field.name, plain(value)]),
              ),
            },
          },
        ],
        total: 1,
      },
      behaviour: {
        title: { key: 'title.behaviour', params: { customer } },
        columns: facts.map(({ column }) => column),
        rows: [{ key: 'customer', label, cells: behaviour }],
        total: 1,
      },
      ...(membership ? { membership: membership.table } : {}),
    },
    notes: [...withheldNote(record), ...(membership?.notes ?? [])],
    warnings: behaviour['orders'] === 0 ? [{ key: 'warning.never_bought' }] : [],
    next: [{ key: 'next.rank' }],
  };
}

/** @throws ToolInputError when nobody or more than one customer answers to the text. */
async function findOne(text: string, data: EngineRead, signal: AbortSignal): Promise<string> {
  const found = await data.find(text, 6, signal);
  const [first] = found;
  if (first === undefined) throw await unknownCustomer(text, data, signal);
  if (found.length === 1) return first;
  const shown = found.slice(0, 5).join(', ');
  throw new ToolInputError(
    `${found.length > 5 ? 'More than five' : found.length} customers answer to that: ${shown}. Name one id.`,
    'customer',
    { key: 'problem.several_customers', params: { ids: shown } },
  );
}

async function unknownCustomer(
  text: string,
  data: EngineRead,
  signal: AbortSignal,
): Promise<ToolInputError> {
  const near = await data.nearest(text, 3, signal);
  const ids = near.join(', ');
  const hint = near.length > 0 ? ` The nearest ids are ${ids}.` : '';
  return new ToolInputError(
    `No customer has the id, e-mail or name "${text}".${hint}`,
    'customer',
    near.length > 0
      ? { key: 'problem.unknown_customer_near', params: { customer: text, ids } }
      : { key: 'problem.unknown_customer', params: { customer: text } },
  );
}

function attributeColumn(
  { field }: CustomerRecord['attributes'][number],
  data: EngineRead,
): Column {
  return {
    key: field.name,
    label: { field: field.name },
    ...unitOf(unitOfField(field.unit, field.type), data),
  };
}

function withheldNote({ withheld }: CustomerRecord): Message[] {
  return withheld.length === 0
    ? []
    : [{ key: 'note.withheld', params: { fields: withheld.join(', ') } }];
}
