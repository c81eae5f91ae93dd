/** The columns that say whose row it is. */
import { type CanonicalColumn, column } from './shape.ts';

const CUSTOMER =
  'customer, customer key, customer no, customer number, client, client id, user id, account, account id, member id, master id, cliente, id cliente, codice cliente, cod cliente, numero cliente, клієнт, код клієнта, номер клієнта, ід клієнта, id клієнта, pelanggan, id pelanggan, kode pelanggan, nomor pelanggan';
/** In what is sold to companies, the customer is often called by its name. */
const COMPANY =
  'account name, company id, company, company name, associated company, organization, azienda, nome azienda, società, компанія, назва компанії, perusahaan, nama perusahaan';

const identity = { family: 'identity' } as const;

/** Of a table whose rows are always a customer's. */
export const CUSTOMER_ID: CanonicalColumn = column('customer_id', 'text', CUSTOMER, {
  ...identity,
  required: true,
});

/** Where another subject may stand instead. */
export const CUSTOMER_OR: CanonicalColumn = { ...CUSTOMER_ID, required: false };

export const COMPANY_ID: CanonicalColumn = column(
  'customer_id',
  'text',
  `${CUSTOMER}, ${COMPANY}`,
  {
    ...identity,
    required: true,
  },
);

export const COMPANY_OR: CanonicalColumn = { ...COMPANY_ID, required: false };

export const PROSPECT_ID: CanonicalColumn = column(
  'prospect_id',
  'text',
  'prospect, prospect key, prospect no, prospect number, prospective buyer key, lead, lead id, lead no, lead number, id prospect, codice prospect, id lead, codice lead, потенційний клієнт, код потенційного клієнта, ід потенційного клієнта, лід, ід ліда, код ліда, prospek, id prospek, kode prospek, calon pelanggan, id calon pelanggan',
  identity,
);

export const VISITOR_ID: CanonicalColumn = column(
  'visitor_id',
  'text',
  'visitor, visitor key, full visitor id, anonymous id, user pseudo id, distinct id, visitatore, id visitatore, відвідувач, ід відвідувача, код відвідувача, pengunjung, id pengunjung, kode pengunjung',
  identity,
);
