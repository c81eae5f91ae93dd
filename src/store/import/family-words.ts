/** What the words of a header say: the kind of fact (D3) and how sensitive it is. */
import type { Field } from '../../core/catalogue.ts';
import { squash, words } from './names.ts';

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
    words: `email mail e_mail phone telephone mobile cell_phone fax whatsapp telegram viber skype address street address_line house_number ip url
      website linkedin facebook twitter instagram salutation honorific
      telefono cellulare indirizzo via_e_numero pec телефон адреса вулиця пошта
      telepon ponsel hp no_hp nomor_hp alamat jalan surel
      ship_to bill_to sold_to deliver_to shipto billto spedire_a consegnare_a
      iban account_number account_no bank_account card_number card_no credit_card debit_card
      numero_conto conto_corrente conto_bancario numero_carta carta_di_credito
      номер_рахунку банківський_рахунок номер_картки номер_карти
      rekening nomor_rekening no_rekening nomor_kartu no_kartu kartu_kredit`,
  },
  {
    family: 'identity',
    sensitivity: 'contact',
    words: `first_name last_name middle_name full_name given_name family_name surname maiden_name nickname username
      user_name customer_name client_name buyer_name contact_name contact_person delivery_name shipping_name billing_name
      ship_name bill_name recipient_name receiver_name consignee_name addressee_name holder_name owner_name cardholder
      card_holder account_holder salesperson sales_person salesman saleswoman sales_rep sales_representative sales_agent agent
      cashier account_manager account_owner owner passport ssn social_security national_id identity_card id_card drivers_license
      driving_license tax_code tax_id tax_number tax_no
      nome_completo nominativo ragione_sociale cognome codice_fiscale nome_destinatario nome_consegna nome_spedizione nome_fatturazione nome_cliente
      nome_contatto nome_referente venditore venditrice commesso commessa cassiere cassiera agente commerciale
      responsabile_cliente proprietario titolare passaporto patente carta_identita carta_di_identita
      імя прізвище по_батькові піб контактна_особа продавець касир агент менеджер власник відповідальний паспорт рнокпп іпн ідентифікаційний_код податковий_номер
      nama_depan nama_belakang nama_lengkap nama_penerima nama_pelanggan nama_pembeli nama_kontak
      penjual tenaga_penjual wiraniaga kasir agen manajer_akun penanggung_jawab pemilik nik ktp npwp paspor`,
  },
  {
    family: 'other',
    sensitivity: 'contact',
    words: `note notes comment comments remark remarks message messages memo instructions free_text
      nota commento commenti osservazioni messaggio messaggi annotazione annotazioni istruzioni testo_libero
      примітка примітки коментар коментарі повідомлення нотатка нотатки зауваження
      catatan komentar keterangan memo instruksi`,
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
export const ANYWHERE: ReadonlyMap<string, Kind> = indexOf(RULES);
export const FOR_CUSTOMERS: ReadonlyMap<string, Kind> = indexOf([...RULES, ...CUSTOMER_RULES]);

/** Headers that by themselves name a person or what belongs to one; in longer headers they may mean a place or a count. */
const PERSONAL_HEADERS =
  `recipient receiver consignee addressee attention attn card holder destinatario intestatario referente
  отримувач одержувач картка penerima kartu pesan`
    .split(/\s+/)
    .map(squash);

/** Last words of headers that say how a thing is labelled or counted: `note_type` is no note. */
const LABELS =
  `type kind status count flag category method option preference channel language length tipo stato categoria
  тип вид статус категорія jenis status kategori`
    .split(/\s+/)
    .map(squash);

/** Words for what is sold and who sells it: their names look like those of persons. */
const THINGS =
  `product item article model brand make category subcategory collection style color colour size material sku description
  shop store branch warehouse campaign promotion channel plan tariff segment team bank supplier vendor manufacturer
  prodotto articolo modello marca categoria collezione colore materiale descrizione negozio filiale fornitore banca
  товар продукт артикул модель бренд категорія колір опис магазин філія постачальник банк
  produk barang merek kategori warna bahan deskripsi toko cabang pemasok`
    .split(/\s+/)
    .map(squash);

const LONGEST = 4;

/**
 * What the longest run of known words means; of several the one that protects most. A header that ends in a place or
 * in a label (`ship_to_city`, `address_type`) means that.
 */
export function byWords(header: string, index: ReadonlyMap<string, Kind>): Kind | undefined {
  // `phone2` is a second phone.
  const all = words(header).map((word) => word.replace(/(?<=\p{L})\d+$/u, ''));
  const last = all.at(-1) ?? '';
  for (let length = Math.min(LONGEST, all.length); length > 0; length -= 1) {
    const found = all
      .map((_, i) => index.get(all.slice(i, i + length).join('_')))
      .filter((kind) => kind !== undefined);
    const [best] = found.toSorted((a, b) => rank(a) - rank(b));
    if (best === undefined) continue;
    if (best.sensitivity !== 'contact') return best;
    const end = index.get(last);
    if (end?.family === 'geographic') return end;
    return LABELS.includes(last) ? undefined : best;
  }
  return undefined;
}

export function isPersonalHeader(header: string): boolean {
  return PERSONAL_HEADERS.includes(squash(header));
}

/** Whether a word of the header means what is sold, or a label. */
export function namesThing(header: string): boolean {
  return words(header).some((word) => THINGS.includes(word) || LABELS.includes(word));
}

const PROTECTED = ['special', 'contact', 'quasi', 'none'];

function rank(kind: Kind): number {
  return PROTECTED.indexOf(kind.sensitivity);
}
