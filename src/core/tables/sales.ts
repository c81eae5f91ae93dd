/** What is bought, agreed and offered. */
import { type CanonicalTable, column, table } from './shape.ts';
import { COMPANY_OR, CUSTOMER_ID, PROSPECT_ID } from './subjects.ts';

const money = { unit: 'money' } as const;
const required = { required: true } as const;

const PRODUCT =
  'product name, item, item name, description, sku, prodotto, nome prodotto, articolo, товар, продукт, назва товару, produk, nama produk, barang';
const CATEGORY = 'product category, category name, department, categoria, категорія, kategori';

export const TRANSACTIONS: CanonicalTable = table(
  'transactions',
  [
    CUSTOMER_ID,
    column(
      'date',
      'date',
      'order date, invoice date, purchase date, transaction date, sold at, data, data ordine, data acquisto, data fattura, дата, дата замовлення, дата покупки, tanggal, tanggal pesanan, tanggal transaksi, tanggal pembelian',
      required,
    ),
    column(
      'order_id',
      'text',
      'order, order number, order no, invoice, invoice no, receipt, ordine, numero ordine, id ordine, fattura, numero fattura, замовлення, номер замовлення, чек, pesanan, id pesanan, nomor pesanan, faktur',
      { isKey: true },
    ),
    column(
      'amount',
      'number',
      'total, total price, line total, order total, revenue, sales, value, dollar value, paid, importo, totale, ricavo, сума, виручка, вартість, jumlah, nilai, total harga, pendapatan',
      money,
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
      money,
    ),
    column('discount', 'number', 'rebate, sconto, знижка, diskon', money),
    column('currency', 'text', 'currency code, valuta, валюта, mata uang'),
    column('product', 'text', PRODUCT),
    column('category', 'text', CATEGORY),
    column(
      'channel',
      'text',
      'sales channel, canale, canale di vendita, канал, канал продажу, saluran',
    ),
  ],
  {
    relation: 'purchase',
    recordColumn: 'order_id',
    dateColumn: 'date',
    recordsThePast: true,
    setsAsOf: true,
  },
);

export const CONTRACTS: CanonicalTable = table(
  'contracts',
  [
    CUSTOMER_ID,
    column(
      'start_date',
      'date',
      'start, contract start, valid from, inizio, data inizio, початок, дата початку, mulai, tanggal mulai',
      required,
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
      'cancelled_at',
      'date',
      'canceled at, cancelled on, cancellation date, termination date, terminated at, churned at, churn date, disdetta, data disdetta, data recesso, скасовано, дата скасування, дата розірвання, tanggal pembatalan, tanggal batal, dibatalkan pada',
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
      money,
    ),
  ],
  { relation: 'contract', dateColumn: 'start_date' },
);

export const DEALS: CanonicalTable = table(
  'deals',
  [
    column(
      'deal_id',
      'text',
      'deal, deal no, deal number, opportunity id, opportunity, opportunity no, id trattativa, codice trattativa, id opportunità, ід угоди, код угоди, номер угоди, id kesepakatan, kode kesepakatan, id peluang',
      { isKey: true },
    ),
    COMPANY_OR,
    PROSPECT_ID,
    column(
      'stage',
      'text',
      'deal stage, opportunity stage, sales stage, pipeline stage, stage name, fase, fase trattativa, stadio, етап, стадія, етап угоди, tahap, tahapan, tahap kesepakatan',
    ),
    column(
      'opened_at',
      'date',
      'opened on, open date, engage date, created at, created date, create date, deal created, data apertura, data creazione, дата відкриття, дата створення, tanggal dibuka, tanggal dibuat',
      required,
    ),
    column(
      'closed_at',
      'date',
      'closed on, close date, closing date, expected close date, data chiusura, chiusura prevista, дата закриття, tanggal ditutup, tanggal tutup, tanggal penutupan',
    ),
    column(
      'outcome',
      'text',
      'result, won or lost, deal outcome, esito, risultato, результат, підсумок, hasil, hasil kesepakatan',
    ),
    column(
      'value',
      'number',
      'deal value, close value, opportunity value, opportunity amount, deal amount, amount, importo, valore, valore trattativa, сума, сума угоди, вартість, nilai, nilai kesepakatan',
      money,
    ),
    column('product', 'text', PRODUCT),
    column(
      'owner',
      'text',
      'deal owner, opportunity owner, account manager, sales agent, sales rep, salesperson, agent, venditore, agente, commerciale, responsabile, менеджер, продавець, відповідальний, penjual, tenaga penjual, penanggung jawab',
      { family: 'identity' },
    ),
  ],
  {
    relation: 'deal',
    subjects: ['customer_id', 'prospect_id'],
    dateColumn: 'opened_at',
    recordsThePast: true,
  },
);

export const OFFERS: CanonicalTable = table(
  'offers',
  [
    column(
      'offer',
      'text',
      `offer name, service, offerta, nome offerta, servizio, пропозиція, назва пропозиції, послуга, penawaran, nama penawaran, layanan, product, ${PRODUCT}`,
      required,
    ),
    column('category', 'text', CATEGORY),
    column(
      'price',
      'number',
      'list price, sales price, unit price, prezzo, prezzo di listino, prezzo unitario, ціна, ціна за одиницю, harga, harga jual, harga satuan',
      money,
    ),
    column(
      'unit_cost',
      'number',
      'cost, cost per unit, product cost, item cost, cost price, costo, costo unitario, собівартість, biaya satuan, harga pokok',
      money,
    ),
    column(
      'solves',
      'text',
      'need, needs, problem, problem solved, solves need, risolve, bisogno, problema, bisogno risolto, вирішує, потреба, проблема, mengatasi, kebutuhan, masalah',
    ),
    column(
      'proof',
      'text',
      'evidence, reason to believe, claim proof, prova, prove, доказ, докази, підтвердження, bukti',
    ),
  ],
  { subjects: [] },
);
