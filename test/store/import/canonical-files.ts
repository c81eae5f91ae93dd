/** One small file for each table, with exactly our own column names. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { importFiles, type Imported } from './support.ts';

export const CANONICAL_FILES = {
  'customers.csv':
    'customer_id,name,email,type,city,acquired_campaign\nC1,Anna Rossi,a@x.org,person,Bari,spring\nC2,Beta Srl,b@x.org,company,Roma,\n',
  'prospects.csv':
    'prospect_id,name,first_name,last_name,email,phone,address,postal_code,type,birth_date,gender,city,region,country,income,source,obtained_at\n' +
    'P1,Ugo Neri,Ugo,Neri,u@x.org,+39 333 1234567,Via Po 3,00100,person,1980-02-03,m,Bari,Puglia,IT,30000,fair,2026-01-05\n' +
    'P2,Ida Blu,Ida,Blu,i@x.org,+39 333 1234568,Via Po 4,00101,person,1990-02-03,f,Roma,Lazio,IT,20000,web,2026-02-01\n',
  'contacts.csv':
    'contact_id,customer_id,name,first_name,last_name,email,phone,role,seniority,decision_maker\n' +
    'K1,C2,Leo Verdi,Leo,Verdi,l@b.org,+39 333 7654321,buyer,senior,yes\nK2,C2,Eva Bo,Eva,Bo,e@b.org,,it,junior,no\n',
  'transactions.csv':
    'customer_id,date,order_id,amount,currency,product\nC1,2026-01-02,O1,10.50,EUR,Hub\nC2,2026-03-02,O2,99,EUR,Lamp\n',
  'offers.csv':
    'offer,category,price,unit_cost,solves,proof\nHub,hub,99.00,40.00,one_app,Works with all\nLamp,light,20,7,,\n',
  'deals.csv':
    'deal_id,customer_id,prospect_id,stage,opened_at,closed_at,outcome,value,product,owner\n' +
    'D1,C2,,closed,2026-01-10,2026-02-01,won,5000,Hub,Ada Lo\nD2,,P1,offer,2026-02-10,2026-12-01,,300,Lamp,Ada Lo\n',
  'contracts.csv':
    'customer_id,start_date,end_date,renewal_date,cancelled_at,plan,value\nC2,2026-01-01,2027-01-01,2026-12-01,2026-05-01,care,120\n',
  'events.csv':
    'customer_id,prospect_id,visitor_id,date,type,channel,campaign\nC1,,,2026-03-01,visit,web,\n,P1,,2026-03-02,email_open,email,spring\n,,V7,2026-03-03,visit,web,\n',
  'campaigns.csv':
    'campaign,channel,sent_at,cost,segment\nspring,email,2026-02-20,120,all\nautumn,email,2026-09-20,120,all\n',
  'costs.csv': 'channel,cost_per_contact,currency\nemail,0.02,EUR\nphone,4.5,EUR\n',
  'answers.csv':
    'customer_id,date,survey,question,value,answer,scale\nC1,2026-03-05,nps,nps,9,,0-10\nC2,2026-03-09,nps,why,,price,\n',
  'consents.csv':
    'customer_id,prospect_id,purpose,state,at,source\nC1,,email,Granted,2026-01-01,web\n,P1,email,refused,2026-01-01,web\n',
  'notes.jsonl':
    '{"note_id":"N1","customer_id":"C1","date":"2026-03-01","source":"review","language":"it","rating":4,"text":"Ottimo, ma troppe app: scrivetemi a anna@x.org","mood":"good"}\n' +
    '{"note_id":"N2","customer_id":null,"date":"2026-03-02","source":"social","language":"uk","rating":null,"text":"Дві\\nлінії","mood":null}\n',
};

export const ROWS = {
  customers: 2,
  transactions: 2,
  events: 3,
  contracts: 1,
  contacts: 2,
  deals: 2,
  answers: 2,
  consents: 2,
  prospects: 2,
  offers: 2,
  campaigns: 2,
  costs: 2,
};

/** Imports them once for all tests of a file or `describe`; to be read in its tests. */
export function importedOnce(): () => Imported {
  let imported: Imported | undefined;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ritratto-tables-'));
    imported = await importFiles(CANONICAL_FILES, null, {}, folder);
    return () => rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (imported === undefined) throw new Error('to be read in a test');
    return imported;
  };
}
