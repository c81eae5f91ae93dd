/** Who is there: customers, prospects, and the people to talk to at a customer. */
import { type CanonicalColumn, type CanonicalTable, column, table } from './shape.ts';
import { COMPANY_ID, CUSTOMER_ID, PROSPECT_ID } from './subjects.ts';

const identity = { family: 'identity' } as const;
const contact = { family: 'contact' } as const;
const demographic = { family: 'demographic' } as const;
const geographic = { family: 'geographic' } as const;

const NAMES: readonly CanonicalColumn[] = [
  column('first_name', 'text', 'given name, forename, nome, імя, nama depan', identity),
  column('last_name', 'text', 'surname, family name, cognome, прізвище, nama belakang', identity),
];

const EMAIL = column(
  'email',
  'text',
  'email address, e mail, mail, posta elettronica, пошта, електронна пошта, surel, alamat email',
  contact,
);
const PHONE = column(
  'phone',
  'text',
  'telephone, mobile, phone number, telefono, cellulare, телефон, номер телефону, telepon, nomor telepon, ponsel',
  contact,
);

/** `type` is what the table calls the kind of person. */
function person(type: string): readonly CanonicalColumn[] {
  return [
    ...NAMES,
    EMAIL,
    PHONE,
    column(
      'address',
      'text',
      'street, address line 1, street address, indirizzo, via, адреса, вулиця, alamat',
      contact,
    ),
    column(
      'postal_code',
      'text',
      'zip, zip code, postcode, cap, codice postale, індекс, поштовий індекс, kode pos',
      contact,
    ),
    column('type', 'text', type, demographic),
    column(
      'birth_date',
      'date',
      'date of birth, birthday, dob, data di nascita, дата народження, tanggal lahir',
      demographic,
    ),
    column('gender', 'text', 'sex, sesso, genere, стать, jenis kelamin', demographic),
    column('city', 'text', 'town, citta, місто, kota', geographic),
    column(
      'region',
      'text',
      'state, province, county, regione, provincia, область, регіон, provinsi, wilayah',
      geographic,
    ),
    column('country', 'text', 'country name, paese, nazione, країна, negara', geographic),
    column(
      'income',
      'number',
      'annual income, yearly income, salary, reddito, reddito annuo, дохід, pendapatan, penghasilan',
      { family: 'socio-economic', unit: 'money' },
    ),
  ];
}

export const CUSTOMERS: CanonicalTable = table(
  'customers',
  [
    CUSTOMER_ID,
    column(
      'name',
      'text',
      'full name, customer name, company name, nome completo, ragione sociale, піб, повне імя, nama lengkap, nama pelanggan',
      identity,
    ),
    ...person('customer type, tipo cliente, тип клієнта, jenis pelanggan'),
    column(
      'acquired_at',
      'date',
      'created at, signup date, registered, registered at, customer since, data registrazione, cliente dal, дата реєстрації, tanggal daftar, tanggal registrasi',
    ),
    column(
      'acquired_via',
      'text',
      'acquisition channel, signup source, canale di acquisizione, канал залучення, sumber pendaftaran',
    ),
    column(
      'acquired_campaign',
      'text',
      'acquisition campaign, signup campaign, first campaign, utm campaign, campagna di acquisizione, prima campagna, кампанія залучення, перша кампанія, kampanye akuisisi, kampanye pendaftaran',
    ),
  ],
  { register: 'customer_id' },
);

export const PROSPECTS: CanonicalTable = table(
  'prospects',
  [
    { ...PROSPECT_ID, required: true },
    column(
      'name',
      'text',
      'full name, prospect name, lead name, company name, company, nome completo, ragione sociale, піб, повне імя, назва компанії, nama lengkap, nama prospek, nama perusahaan',
      identity,
    ),
    ...person(
      'prospect type, lead type, tipo prospect, тип потенційного клієнта, тип ліда, jenis prospek',
    ),
    column(
      'source',
      'text',
      'lead source, prospect source, origin, fonte, origine, provenienza, джерело, джерело ліда, sumber, sumber prospek, asal',
    ),
    column(
      'obtained_at',
      'date',
      'obtained on, created at, created date, create date, captured at, added at, acquired at, data acquisizione, data inserimento, data creazione, дата отримання, дата створення, tanggal diperoleh, tanggal dibuat',
    ),
  ],
  { subjects: ['prospect_id'], register: 'prospect_id' },
);

export const CONTACTS: CanonicalTable = table(
  'contacts',
  [
    column(
      'contact_id',
      'text',
      'contact key, contact no, contact number, id contatto, codice contatto, ід контакту, код контакту, id kontak, kode kontak',
      { ...identity, isKey: true },
    ),
    COMPANY_ID,
    column(
      'name',
      'text',
      'full name, contact name, contact person, contact, nome completo, referente, контактна особа, піб, повне імя, nama lengkap, nama kontak, narahubung',
      identity,
    ),
    ...NAMES,
    EMAIL,
    PHONE,
    column(
      'role',
      'text',
      'job title, position, function, ruolo, qualifica, роль, посада, jabatan, peran',
      {
        family: 'buyer',
      },
    ),
    column(
      'seniority',
      'text',
      'seniority level, management level, livello di carriera, anzianità, рівень посади, tingkat jabatan, senioritas',
      { family: 'buyer' },
    ),
    column(
      'decision_maker',
      'boolean',
      'is decision maker, decides, decisore, decisore acquisti, приймає рішення, особа що приймає рішення, pengambil keputusan',
      { family: 'buyer' },
    ),
  ],
  { relation: 'contact' },
);
