/** Which table a file of another program is. */
import { describe, expect, it } from 'vitest';
import { describeSources } from '../../../src/store/import/describe.ts';
import { writeFiles } from './support.ts';

async function tableOf(name: string, content: string) {
  const folder = writeFiles({ [name]: content });
  const { files, proposal } = await describeSources({
    files: [`${folder}/${name}`],
    mapping: null,
    base: `${folder}/base`,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const table = files[0]?.table ?? 'customers';
  return { table, columns: proposal[table]?.columns ?? {} };
}

describe('a file of a CRM', () => {
  it('holds deals: Salesforce opportunities', async () => {
    const { table, columns } = await tableOf(
      'report.csv',
      'Opportunity ID,Account Name,Opportunity Name,Stage,Amount,Close Date,Created Date,Opportunity Owner\n' +
        '006A,Acme Corporation,Big one,Closed Won,"1,200.50",2026-03-31,2026-01-15,Ada Lo\n',
    );
    expect(table).toBe('deals');
    expect(columns).toMatchObject({
      deal_id: 'Opportunity ID',
      customer_id: 'Account Name',
      stage: 'Stage',
      value: 'Amount',
      opened_at: 'Created Date',
      closed_at: 'Close Date',
      owner: 'Opportunity Owner',
    });
  });

  it('holds prospects: leads', async () => {
    const { table, columns } = await tableOf(
      'report.csv',
      'Lead ID,First Name,Last Name,Company,Email,Lead Source,Created Date\n00Q1,Ada,Lo,Acme,a@x.org,Web,2026-01-15\n',
    );
    expect(table).toBe('prospects');
    expect(columns).toMatchObject({
      prospect_id: 'Lead ID',
      source: 'Lead Source',
      name: 'Company',
    });
  });

  it('holds contacts: several people of one account', async () => {
    const { table, columns } = await tableOf(
      'people.csv',
      'Account ID,First Name,Last Name,Email,Job Title\n1,Ada,Lo,a@x.org,CEO\n1,Bo,Li,b@x.org,IT\n2,Cy,Mo,c@x.org,CEO\n',
    );
    expect(table).toBe('contacts');
    expect(columns).toMatchObject({ customer_id: 'Account ID', role: 'Job Title' });
  });

  it.each([
    [
      'trattative',
      'ID trattativa;Azienda;Fase;Data apertura;Valore\n1;Beta Srl;vinta;2026-01-15;100\n',
    ],
    ['угоди', 'ІД угоди;Компанія;Етап;Дата відкриття;Сума\n1;ТОВ Бета;виграно;2026-01-15;100\n'],
    [
      'kesepakatan',
      'ID kesepakatan;Perusahaan;Tahap;Tanggal dibuka;Nilai\n1;PT Beta;menang;2026-01-15;100\n',
    ],
  ])('holds deals in other languages: %s', async (_, content) => {
    const { table, columns } = await tableOf('export.csv', content);
    expect(table).toBe('deals');
    expect(Object.keys(columns)).toEqual(['deal_id', 'customer_id', 'stage', 'opened_at', 'value']);
  });
});

describe('other files', () => {
  it.each([
    [
      'answers',
      'survey.csv',
      'Respondent,User ID,Submitted At,Question,Score,Response\n1,C1,2026-01-01,nps,9,\n',
    ],
    [
      'answers',
      'a.csv',
      'cliente;data risposta;domanda;punteggio;risposta\nC1;2026-01-01;nps;9;x\n',
    ],
    ['answers', 'a.csv', 'клієнт;дата відповіді;питання;бал;відповідь\nC1;2026-01-01;nps;9;x\n'],
    [
      'answers',
      'a.csv',
      'pelanggan;tanggal jawaban;pertanyaan;skor;jawaban\nC1;2026-01-01;nps;9;x\n',
    ],
    ['consents', 'a.csv', 'cliente;finalità;stato;data\nC1;email;granted;2026-01-01\n'],
    ['consents', 'a.csv', 'клієнт;мета;стан;дата\nC1;email;granted;2026-01-01\n'],
    ['consents', 'a.csv', 'pelanggan;tujuan;status;tanggal\nC1;email;granted;2026-01-01\n'],
    ['prospects', 'a.csv', 'calon pelanggan;kota\nP1;Bandung\nP2;Depok\n'],
    ['prospects', 'prospects.csv', 'email,city\na@x.org,Bari\nb@x.org,Roma\n'],
    ['campaigns', 'a.csv', 'campagna;canale;data invio;segmento\nestate;email;2026-01-01;tutti\n'],
    ['costs', 'a.csv', 'канал;вартість контакту\nemail;0.5\n'],
    ['offers', 'a.csv', 'penawaran;harga;kebutuhan\nHub;99;satu aplikasi\n'],
    ['events', 'a.csv', 'user_pseudo_id,timestamp,event_name\nv1,2026-01-01,page_view\n'],
  ] as const)('%s: %s %j', async (table, name, content) => {
    expect((await tableOf(name, content)).table).toBe(table);
  });

  it('of customers stay customers, purchases stay purchases and events stay events', async () => {
    expect(
      (
        await tableOf(
          'contacts.csv',
          'Record ID,Email,First Name,City\n1,a@x.org,Ada,Bari\n2,b@x.org,Bo,Roma\n',
        )
      ).table,
    ).toBe('customers');
    expect(
      (
        await tableOf(
          'a.csv',
          'customer_id,email,created_at,job_title\n1,a@x.org,2026-01-01,CEO\n2,b@x.org,2026-01-02,IT\n',
        )
      ).table,
    ).toBe('customers');
    expect(
      (
        await tableOf(
          'a.csv',
          'customer_id,order_id,date,amount,comment,rating\n1,7,2026-01-01,10,Please leave it with the neighbours at number nine,5\n',
        )
      ).table,
    ).toBe('transactions');
    expect(
      (
        await tableOf(
          'a.csv',
          'customer_id,date,type,note,source\n1,2026-01-01,call,Asked at length about the lamp she bought last year,shop\n',
        )
      ).table,
    ).toBe('events');
  });

  it('with columns of purchases and of something else are told apart by their names', async () => {
    const content = 'product,price\nHub,99\nLamp,20\n';
    expect((await tableOf('offers.csv', content)).table).toBe('offers');
    await expect(tableOf('products.csv', content)).rejects.toThrow('no column says which customer');
  });
});
