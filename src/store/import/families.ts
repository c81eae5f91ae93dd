/** What kind of fact a column is (D3) and how sensitive, by the words of its header. The mapping can say otherwise. */
import type { Field } from '../../core/catalogue.ts';
import type { CanonicalColumn } from '../../core/tables.ts';
import type { Evidence } from './evidence.ts';
import type { TableMapping } from './mapping.ts';
import { squash, words } from './names.ts';
import type { ColumnType } from './typing.ts';

export type Kind = Pick<Field, 'family' | 'sensitivity'>;

interface Rule extends Kind {
  /** Single words, or several joined by `_` that must follow each other. English, Italian, Ukrainian, Indonesian. */
  words: string;
}

/** Where two rules know the same words, the one that protects more stands first and decides. */
const RULES: readonly Rule[] = [
  {
    family: 'psychographic',
    sensitivity: 'special',
    words: `religion religious faith church belief_system religione fede релігія віра agama
      politics political politica politico partito party_affiliation політика партія politik partai
      union_member trade_union sindacato профспілка serikat_pekerja
      sexual sexuality orientation sessuale orientamento_sessuale сексуальна orientasi_seksual`,
  },
  {
    family: 'demographic',
    sensitivity: 'special',
    words: `ethnicity ethnic race racial etnia etnico етнічність національність suku etnis
      health disease diagnosis illness medical disability disabled medication allergy pregnant pregnancy
      salute malattia diagnosi disabilita allergia здоровя хвороба діагноз інвалідність
      kesehatan penyakit diagnosa disabilitas
      genetic biometric fingerprint dna genetico biometrico
      criminal conviction offence offense condanna reato судимість pidana`,
  },
  { family: 'buyer', sensitivity: 'none', words: 'job_title position_title' },
  {
    family: 'contact',
    sensitivity: 'contact',
    words: `email mail e_mail phone telephone mobile cell_phone fax address street address_line house_number ip url
      website linkedin facebook twitter instagram salutation honorific
      telefono cellulare indirizzo via_e_numero pec телефон адреса вулиця пошта
      telepon ponsel alamat jalan surel`,
  },
  {
    family: 'identity',
    sensitivity: 'contact',
    words: `first_name last_name middle_name full_name given_name family_name surname maiden_name nickname username
      user_name customer_name client_name contact_name contact_person passport ssn social_security tax_code
      nome_completo cognome codice_fiscale імя прізвище по_батькові nama_depan nama_belakang nama_lengkap nik`,
  },
  {
    family: 'geographic',
    sensitivity: 'quasi',
    words:
      'zip postcode postal postal_code zip_code cap індекс kode_pos latitude longitude lat lon lng',
  },
  {
    family: 'demographic',
    sensitivity: 'quasi',
    words: `birth birthday birthdate dob age gender sex nascita data_di_nascita eta sesso genere
      народження вік стать lahir tanggal_lahir umur usia jenis_kelamin`,
  },
  {
    family: 'firmographic',
    sensitivity: 'none',
    words: `industry sector employees headcount company_size company_type business_type legal_form subsidiary
      year_established founded settore dipendenti галузь працівників industri karyawan`,
  },
  {
    family: 'buyer',
    sensitivity: 'none',
    words: 'role seniority decision_maker decision_role authority procurement ruolo посада jabatan',
  },
  {
    family: 'demographic',
    sensitivity: 'none',
    words: `marital married marriage children kids child household family dependents partner education school
      degree occupation job profession senior citizen_status language nationality
      civile stato_civile coniugato figli famiglia istruzione titolo_di_studio occupazione professione lingua
      сімейний діти освіта професія мова
      pernikahan anak keluarga pendidikan pekerjaan bahasa`,
  },
  {
    family: 'socio-economic',
    sensitivity: 'none',
    words: `income salary wealth wage net_worth home_owner homeowner house_owner house_owner_flag cars_owned
      number_cars_owned credit_score social_class reddito stipendio casa_di_proprieta дохід зарплата
      pendapatan gaji penghasilan`,
  },
  {
    family: 'geographic',
    sensitivity: 'none',
    words: `city town country region state province county territory continent district area location place urban
      rural climate market office_location
      citta comune paese nazione regione provincia zona місто країна область район
      kota negara provinsi daerah lokasi wilayah`,
  },
  {
    family: 'psychographic',
    sensitivity: 'none',
    words: `interest interests hobby hobbies lifestyle attitude opinion personality motivation goal goals values
      interessi stile_di_vita opinione motivazione інтереси хобі цінності minat hobi gaya_hidup`,
  },
];

/** Words that mean a person's form of address in a customer file, and anything elsewhere. */
const CUSTOMER_RULES: readonly Rule[] = [
  { family: 'contact', sensitivity: 'contact', words: 'title prefix' },
];

function indexOf(rules: readonly Rule[]): Map<string, Kind> {
  const index = new Map<string, Kind>();
  for (const { family, sensitivity, words: list } of rules) {
    for (const entry of list.split(/\s+/).filter((word) => word !== '')) {
      const key = words(entry).join('_');
      if (!index.has(key)) index.set(key, { family, sensitivity });
    }
  }
  return index;
}
const ANYWHERE = indexOf(RULES);
const FOR_CUSTOMERS = indexOf([...RULES, ...CUSTOMER_RULES]);

const LONGEST = 4;

/** Share of values that look like an address or number at which the whole column counts as contact data. */
const CONTENT = 0.5;

/** Headers that hold a person's name when the values look like names; elsewhere they name a thing. */
const NAME_HEADERS =
  `name buyer recipient customer client contact person nome cliente destinatario nama pelanggan імя клієнт одержувач`
    .split(/\s+/)
    .map(squash);

/** Numbers shorter than this are counts of calls or mails, not numbers to call. */
const PHONE_DIGITS = 7;

/** Family and sensitivity of an attribute. What people did stands in the tables of records: `behavioural` there. */
export function kindOf(table: string, header: string, evidence: Evidence, type: ColumnType): Kind {
  const most = Math.max(evidence.emails, evidence.phones);
  if (evidence.filled > 0 && most >= CONTENT * evidence.filled) {
    return { family: 'contact', sensitivity: 'contact' };
  }
  if (NAME_HEADERS.includes(squash(header)) && evidence.names >= CONTENT * evidence.filled) {
    return { family: 'identity', sensitivity: 'contact' };
  }
  const named = byWords(header, table === 'customers' ? FOR_CUSTOMERS : ANYWHERE);
  const reaches = type.kind === 'text' || (type.kind === 'number' && type.digits >= PHONE_DIGITS);
  if (named !== undefined && (named.sensitivity !== 'contact' || reaches)) return named;
  return { family: table === 'customers' ? 'other' : 'behavioural', sensitivity: 'none' };
}

/** The same for a column of our own, whose family is fixed. */
export function canonicalKind({ name, family }: CanonicalColumn): Kind {
  const named = byWords(name, ANYWHERE)?.sensitivity ?? 'none';
  const reaches = family === 'identity' || family === 'contact';
  return {
    family,
    sensitivity: named === 'none' && reaches && name !== 'customer_id' ? 'contact' : named,
  };
}

/** The mapping has the last word; `name` is the column's name there, undefined for a calculation. */
export function overridden(
  { families, sensitive }: TableMapping,
  name: string | undefined,
  kind: Kind,
): Kind {
  if (name === undefined) return kind;
  return {
    family: families?.[name] ?? kind.family,
    sensitivity: sensitive?.[name] ?? kind.sensitivity,
  };
}

/** What the longest run of known words means; of several the one that protects most. */
function byWords(header: string, index: ReadonlyMap<string, Kind>): Kind | undefined {
  const all = words(header);
  for (let length = Math.min(LONGEST, all.length); length > 0; length -= 1) {
    const found = all
      .map((_, i) => index.get(all.slice(i, i + length).join('_')))
      .filter((kind) => kind !== undefined);
    const [best] = found.toSorted((a, b) => rank(a) - rank(b));
    if (best !== undefined) return best;
  }
  return undefined;
}

const PROTECTED = ['special', 'contact', 'quasi', 'none'];

function rank(kind: Kind): number {
  return PROTECTED.indexOf(kind.sensitivity);
}
