/**
 * The canonical tables of a snapshot, all optional, and the columns that have a meaning of their own in them.
 * Columns of a file that fit none are kept as typed attributes of the table they came with.
 *
 * Physical form (what the importer writes and engines read; one DuckDB table each):
 * - Column names are the names below, or the attribute's catalogue name: a lower-case letter (of any script, accents
 *   folded, Cyrillic romanised), then letters, digits and `_`.
 * - `customer_id VARCHAR NOT NULL` in every table is the public id (`c:…` where the operator's own id is itself a
 *   name, e-mail or phone number, or stands in a file whose ids mostly are); `customers` also has `source_id VARCHAR`, the id as the operator wrote it.
 *   Every `customer_id` of another table stands in `customers`.
 * - Dates are DATE (timestamps keep their day), numbers DECIMAL(w, s) with the scale found per column (money at
 *   least 4), texts VARCHAR, yes/no BOOLEAN.
 * - `transactions.order_id` is never null (a file without order numbers: one order per customer and day), neither
 *   is `date`. `transactions.margin` = amount - cost, where cost is known.
 * - `activity`: one row for every customer, bought or not: `customer_id`, `orders INTEGER`, `lines INTEGER`,
 *   `revenue`, `cost`, `margin`, `units` (DECIMAL, 0 for who never bought, null for who bought where no line has
 *   the value), `first_purchase DATE`, `last_purchase DATE`, `purchase_days INTEGER` (distinct days),
 *   `median_gap DECIMAL(18,1)` (median days between neighbouring purchase days, null under two).
 *   Buying models later read x = purchase_days - 1, t_x = last - first, T = as_of - first from it.
 * - `meta(key VARCHAR, value VARCHAR)`: key `snapshot` holds the JSON of `Snapshot`.
 */
import type { Field } from './catalogue.ts';

export interface CanonicalColumn {
  name: string;
  type: Field['type'];
  family: Field['family'];
  unit: string | null;
  /** A row without it cannot be used and is put aside. */
  required: boolean;
  /** Header words that propose it, lower-case without punctuation, in English, Italian, Ukrainian and Indonesian. */
  synonyms: readonly string[];
}

export interface CanonicalTable {
  name: string;
  /** Word of the filter language for its records, null for `customers`. */
  relation: string | null;
  /** One record = one distinct value of it; null = one row. */
  recordColumn: string | null;
  dateColumn: string | null;
  /** Each distinct value of this column is a relation of its own (`visit`, `email_open`). */
  splitBy: string | null;
  /** Its dates decide the as-of date, and a date after the import is an error. `end_date` of a contract may lie ahead. */
  recordsThePast: boolean;
  columns: readonly CanonicalColumn[];
}

type Options = Partial<Pick<CanonicalColumn, 'required' | 'unit' | 'family'>>;
function column(
  name: string,
  type: Field['type'],
  synonyms: string,
  options: Options = {},
): CanonicalColumn {
  return {
    name,
    type,
    synonyms: [name.replaceAll('_', ' '), ...synonyms.split(',').map((word) => word.trim())],
    family: options.family ?? 'behavioural',
    unit: options.unit ?? null,
    required: options.required ?? false,
  };
}

const CUSTOMER_ID = column(
  'customer_id',
  'text',
  'customer, customer key, customer no, customer number, client, client id, user id, account, account id, member id, master id, cliente, id cliente, codice cliente, cod cliente, numero cliente, клієнт, код клієнта, номер клієнта, ід клієнта, id клієнта, pelanggan, id pelanggan, kode pelanggan, nomor pelanggan',
  { family: 'identity', required: true },
);

export const CANONICAL_TABLES: readonly CanonicalTable[] = [
  {
    name: 'customers',
    relation: null,
    recordColumn: null,
    dateColumn: null,
    splitBy: null,
    recordsThePast: false,
    columns: [
      CUSTOMER_ID,
      column(
        'name',
        'text',
        'full name, customer name, company name, nome completo, ragione sociale, піб, повне імя, nama lengkap, nama pelanggan',
        { family: 'identity' },
      ),
      column('first_name', 'text', 'given name, forename, nome, імя, nama depan', {
        family: 'identity',
      }),
      column('last_name', 'text', 'surname, family name, cognome, прізвище, nama belakang', {
        family: 'identity',
      }),
      column(
        'email',
        'text',
        'email address, e mail, mail, posta elettronica, пошта, електронна пошта, surel, alamat email',
        { family: 'contact' },
      ),
      column(
        'phone',
        'text',
        'telephone, mobile, phone number, telefono, cellulare, телефон, номер телефону, telepon, nomor telepon, ponsel',
        { family: 'contact' },
      ),
      column(
        'address',
        'text',
        'street, address line 1, street address, indirizzo, via, адреса, вулиця, alamat',
        { family: 'contact' },
      ),
      column(
        'postal_code',
        'text',
        'zip, zip code, postcode, cap, codice postale, індекс, поштовий індекс, kode pos',
        { family: 'contact' },
      ),
      column('type', 'text', 'customer type, tipo cliente, тип клієнта, jenis pelanggan', {
        family: 'demographic',
      }),
      column(
        'birth_date',
        'date',
        'date of birth, birthday, dob, data di nascita, дата народження, tanggal lahir',
        { family: 'demographic' },
      ),
      column('gender', 'text', 'sex, sesso, genere, стать, jenis kelamin', {
        family: 'demographic',
      }),
      column('city', 'text', 'town, citta, місто, kota', { family: 'geographic' }),
      column(
        'region',
        'text',
        'state, province, county, regione, provincia, область, регіон, provinsi, wilayah',
        { family: 'geographic' },
      ),
      column('country', 'text', 'country name, paese, nazione, країна, negara', {
        family: 'geographic',
      }),
      column(
        'income',
        'number',
        'annual income, yearly income, salary, reddito, reddito annuo, дохід, pendapatan, penghasilan',
        {
          family: 'socio-economic',
          unit: 'money',
        },
      ),
      column(
        'acquired_at',
        'date',
        'created at, signup date, registered, registered at, customer since, data registrazione, cliente dal, дата реєстрації, tanggal daftar, tanggal registrasi',
        {},
      ),
      column(
        'acquired_via',
        'text',
        'acquisition channel, signup source, canale di acquisizione, канал залучення, sumber pendaftaran',
        {},
      ),
    ],
  },
  {
    name: 'transactions',
    relation: 'purchase',
    recordColumn: 'order_id',
    dateColumn: 'date',
    splitBy: null,
    recordsThePast: true,
    columns: [
      CUSTOMER_ID,
      column(
        'date',
        'date',
        'order date, invoice date, purchase date, transaction date, sold at, data, data ordine, data acquisto, data fattura, дата, дата замовлення, дата покупки, tanggal, tanggal pesanan, tanggal transaksi, tanggal pembelian',
        {
          required: true,
        },
      ),
      column(
        'order_id',
        'text',
        'order, order number, order no, invoice, invoice no, receipt, ordine, numero ordine, id ordine, fattura, numero fattura, замовлення, номер замовлення, чек, pesanan, id pesanan, nomor pesanan, faktur',
      ),
      column(
        'amount',
        'number',
        'total, total price, line total, order total, revenue, sales, value, dollar value, paid, importo, totale, ricavo, сума, виручка, вартість, jumlah, nilai, total harga, pendapatan',
        {
          unit: 'money',
        },
      ),
      column(
        'quantity',
        'number',
        'qty, order quantity, units, cds, number of cds, quantita, qta, кількість, kuantitas, qty pesanan',
      ),
      column(
        'cost',
        'number',
        'line cost, total cost, cost of goods, costo, costo totale, витрати, biaya',
        { unit: 'money' },
      ),
      column('discount', 'number', 'rebate, sconto, знижка, diskon', { unit: 'money' }),
      column('currency', 'text', 'currency code, valuta, валюта, mata uang'),
      column(
        'product',
        'text',
        'product name, item, item name, description, sku, prodotto, nome prodotto, articolo, товар, продукт, назва товару, produk, nama produk, barang',
      ),
      column(
        'category',
        'text',
        'product category, category name, department, categoria, категорія, kategori',
      ),
      column(
        'channel',
        'text',
        'sales channel, canale, canale di vendita, канал, канал продажу, saluran',
      ),
    ],
  },
  {
    name: 'events',
    relation: 'event',
    recordColumn: null,
    dateColumn: 'date',
    splitBy: 'type',
    recordsThePast: true,
    columns: [
      CUSTOMER_ID,
      column(
        'date',
        'date',
        'event date, timestamp, time, occurred at, data, data evento, дата, дата події, tanggal, tanggal acara, waktu',
        { required: true },
      ),
      column(
        'type',
        'text',
        'event, event type, event name, action, evento, tipo evento, подія, тип події, kejadian, jenis kejadian, aktivitas',
        { required: true },
      ),
      column('channel', 'text', 'source, medium, canale, fonte, канал, джерело, saluran, sumber'),
      column('campaign', 'text', 'campaign name, campaign id, campagna, кампанія, kampanye'),
    ],
  },
  {
    name: 'contracts',
    relation: 'contract',
    recordColumn: null,
    dateColumn: 'start_date',
    splitBy: null,
    recordsThePast: false,
    columns: [
      CUSTOMER_ID,
      column(
        'start_date',
        'date',
        'start, contract start, valid from, inizio, data inizio, початок, дата початку, mulai, tanggal mulai',
        { required: true },
      ),
      column(
        'end_date',
        'date',
        'end, contract end, valid until, expires, fine, data fine, scadenza, кінець, дата закінчення, selesai, tanggal selesai, tanggal berakhir',
      ),
      column(
        'renewal_date',
        'date',
        'renewal, renews at, rinnovo, data rinnovo, поновлення, дата поновлення, perpanjangan',
      ),
      column(
        'plan',
        'text',
        'tariff, subscription, contract type, piano, abbonamento, тариф, підписка, paket, langganan',
      ),
      column(
        'value',
        'number',
        'contract value, amount, price, importo, valore, canone, сума, вартість, nilai, harga',
        { unit: 'money' },
      ),
    ],
  },
];

/** The canonical table of that name, or undefined. */
export function canonicalTable(name: string): CanonicalTable | undefined {
  return CANONICAL_TABLES.find((table) => table.name === name);
}
