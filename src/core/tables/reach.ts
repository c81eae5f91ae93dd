/** How people are reached, what they do then, say, and allow. */
import { type CanonicalTable, column, table } from './shape.ts';
import { CUSTOMER_ID, CUSTOMER_OR, PROSPECT_ID, VISITOR_ID } from './subjects.ts';

const required = { required: true } as const;
const money = { unit: 'money' } as const;

const CAMPAIGN = 'campaign name, campaign id, campagna, кампанія, kampanye';

export const EVENTS: CanonicalTable = table(
  'events',
  [
    CUSTOMER_OR,
    PROSPECT_ID,
    VISITOR_ID,
    column(
      'date',
      'date',
      'event date, timestamp, time, occurred at, data, data evento, дата, дата події, tanggal, tanggal acara, waktu',
      required,
    ),
    column(
      'type',
      'text',
      'event, event type, event name, action, evento, tipo evento, подія, тип події, kejadian, jenis kejadian, aktivitas',
      required,
    ),
    column('channel', 'text', 'source, medium, canale, fonte, канал, джерело, saluran, sumber'),
    column('campaign', 'text', CAMPAIGN),
  ],
  {
    relation: 'event',
    subjects: ['customer_id', 'prospect_id', 'visitor_id'],
    dateColumn: 'date',
    splitBy: 'type',
    recordsThePast: true,
    setsAsOf: true,
  },
);

export const ANSWERS: CanonicalTable = table(
  'answers',
  [
    CUSTOMER_ID,
    column(
      'date',
      'date',
      'answered at, answered on, response date, submitted at, submission date, completed at, timestamp, data, data risposta, дата, дата відповіді, tanggal, tanggal jawaban, tanggal respons',
    ),
    column(
      'survey',
      'text',
      'survey name, survey id, questionnaire, form, sondaggio, questionario, indagine, опитування, анкета, survei, kuesioner',
    ),
    column(
      'question',
      'text',
      'question text, question id, item, domanda, testo domanda, питання, запитання, текст питання, pertanyaan, teks pertanyaan',
      required,
    ),
    column(
      'value',
      'number',
      'score, rating, points, numeric answer, punteggio, voto, valore, оцінка, бал, бали, nilai, skor',
    ),
    column(
      'answer',
      'text',
      'response, choice, answer text, response text, selected option, risposta, scelta, відповідь, вибір, jawaban, pilihan, respons',
      { written: 'maybe' },
    ),
    column('scale', 'text', 'answer scale, scala, шкала, skala'),
  ],
  { relation: 'answer', dateColumn: 'date', recordsThePast: true },
);

export const CONSENTS: CanonicalTable = table(
  'consents',
  [
    CUSTOMER_OR,
    PROSPECT_ID,
    column(
      'purpose',
      'text',
      'consent purpose, consent type, permission, finalità, finalità consenso, scopo, мета, ціль, мета згоди, tujuan, tujuan persetujuan',
      { required: true, words: ['email', 'sms', 'phone', 'ads', 'profiling'] },
    ),
    column(
      'state',
      'text',
      'consent, consent state, consent status, status, stato, stato consenso, consenso, стан, статус, згода, стан згоди, status persetujuan, persetujuan',
      { required: true, words: ['granted', 'refused', 'withdrawn', 'objected'] },
    ),
    column(
      'at',
      'date',
      'date, timestamp, changed at, updated at, consent date, given at, data, data consenso, дата, дата згоди, tanggal, tanggal persetujuan',
    ),
    column(
      'source',
      'text',
      'consent source, collected via, origin, fonte, origine, provenienza, джерело, sumber, asal',
    ),
  ],
  {
    relation: 'consent',
    subjects: ['customer_id', 'prospect_id'],
    dateColumn: 'at',
    recordsThePast: true,
  },
);

export const CAMPAIGNS: CanonicalTable = table(
  'campaigns',
  [
    column('campaign', 'text', CAMPAIGN, required),
    column('channel', 'text', 'medium, canale, канал, saluran'),
    column(
      'sent_at',
      'date',
      'sent on, send date, launch date, start date, date, data invio, data lancio, data, дата надсилання, дата відправлення, дата запуску, дата, tanggal kirim, tanggal pengiriman, tanggal',
    ),
    column(
      'cost',
      'number',
      'spend, budget, total cost, costo, spesa, витрати, бюджет, biaya, anggaran',
      money,
    ),
    column(
      'segment',
      'text',
      'target segment, audience, target audience, target group, segmento, pubblico, destinatari, сегмент, аудиторія, segmen, audiens, sasaran',
    ),
  ],
  { subjects: [] },
);

export const COSTS: CanonicalTable = table(
  'costs',
  [
    column('channel', 'text', 'contact channel, medium, canale, канал, saluran', required),
    column(
      'cost_per_contact',
      'number',
      'cost per message, cost per send, unit cost, contact cost, costo per contatto, costo contatto, costo unitario, вартість контакту, ціна контакту, biaya per kontak, biaya kontak',
      { ...money, ...required },
    ),
    column('currency', 'text', 'currency code, valuta, валюта, mata uang'),
  ],
  { subjects: [] },
);
