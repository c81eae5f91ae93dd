/** A bicycle retailer's catalogue: what the planner sees, without the data behind it. */
import type { Catalogue, Field } from '../../../src/core/catalogue.ts';

type Given = Partial<Field> & Pick<Field, 'name' | 'type' | 'family'>;

function fieldsOf(table: string, rows: number, given: Given[]): Field[] {
  return given.map((field) => ({
    table,
    column: field.name,
    unit: null,
    scale: 0,
    source: null,
    filled: rows,
    rows,
    distinct: field.values?.length ?? rows,
    values: null,
    min: null,
    max: null,
    sensitivity: 'none',
    ...field,
  }));
}

export const BIKES: Catalogue = {
  currency: null,
  fields: [
    ...fieldsOf('customers', 18_148, [
      { name: 'customer_id', type: 'text', family: 'identity' },
      { name: 'first_name', type: 'text', family: 'identity' },
      { name: 'email', type: 'text', family: 'contact', sensitivity: 'contact' },
      {
        name: 'birth_date',
        type: 'date',
        family: 'demographic',
        min: '1910-08-13',
        max: '1980-12-25',
      },
      {
        name: 'marital_status',
        type: 'text',
        family: 'demographic',
        values: ['M', 'S'],
        source: { file: 'customers.csv', column: 'MaritalStatus' },
      },
      { name: 'gender', type: 'text', family: 'demographic', values: ['M', 'F', 'NA'] },
      {
        name: 'income',
        type: 'number',
        family: 'socio-economic',
        unit: 'money',
        distinct: 16,
        min: '10000',
        max: '170000',
        source: { file: 'customers.csv', column: 'AnnualIncome' },
      },
      {
        name: 'total_children',
        type: 'number',
        family: 'demographic',
        distinct: 6,
        min: '0',
        max: '5',
      },
      {
        name: 'education_level',
        type: 'text',
        family: 'demographic',
        values: [
          'Bachelors',
          'Partial College',
          'High School',
          'Graduate Degree',
          'Partial High School',
        ],
      },
      {
        name: 'occupation',
        type: 'text',
        family: 'socio-economic',
        values: ['Professional', 'Skilled Manual', 'Management', 'Clerical', 'Manual'],
      },
      { name: 'home_owner', type: 'boolean', family: 'socio-economic', distinct: 2 },
    ]),
    ...fieldsOf('transactions', 56_046, [
      { name: 'customer_id', type: 'text', family: 'identity' },
      { name: 'order_id', type: 'text', family: 'behavioural' },
      { name: 'date', type: 'date', family: 'behavioural', min: '2017-01-01', max: '2019-06-30' },
      { name: 'amount', type: 'number', family: 'behavioural', unit: 'money', scale: 4 },
      { name: 'quantity', type: 'number', family: 'behavioural', distinct: 3, min: '1', max: '3' },
      {
        name: 'category',
        type: 'text',
        family: 'behavioural',
        values: ['Accessories', 'Bikes', 'Clothing'],
      },
      {
        name: 'subcategory',
        type: 'text',
        family: 'behavioural',
        values: ['Helmets', 'Mountain Bikes', 'Road Bikes', 'Caps', 'Touring'],
      },
      {
        name: 'style',
        type: 'text',
        family: 'behavioural',
        values: ['Touring', "Women's", 'Sport-100'],
      },
      {
        name: 'country',
        type: 'text',
        family: 'geographic',
        values: ['United States', 'Australia', 'Germany', 'France', 'Canada', 'United Kingdom'],
      },
    ]),
  ],
  relations: [
    {
      name: 'purchase',
      table: 'transactions',
      recordColumn: 'order_id',
      dateColumn: 'date',
      only: null,
      records: 25_164,
    },
  ],
};

/** A shop that knows the customers' country as well as each purchase's, and what its goods cost. */
export const SHOP: Catalogue = {
  ...BIKES,
  fields: [
    ...BIKES.fields,
    ...fieldsOf('customers', 500, [
      {
        name: 'country',
        type: 'text',
        family: 'geographic',
        values: ['Italy', 'Germany', 'IT', 'UA'],
      },
    ]),
    ...fieldsOf('transactions', 2_000, [
      { name: 'cost', type: 'number', family: 'behavioural', unit: 'money', scale: 4 },
    ]),
  ],
};

/** Customers alone: nothing was bought. */
export const MEMBERS: Catalogue = {
  currency: null,
  relations: [],
  fields: BIKES.fields.filter(({ table }) => table === 'customers'),
};
