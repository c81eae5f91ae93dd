/** What people wrote or said. Notes are imported as the tables are, but kept in a file beside the snapshot. */
import { type CanonicalTable, column, table } from './shape.ts';
import { CUSTOMER_OR } from './subjects.ts';

export const NOTES: CanonicalTable = table(
  'notes',
  [
    column(
      'note_id',
      'text',
      'note no, review id, ticket id, feedback id, comment id, id nota, id recensione, ід нотатки, ід відгуку, id catatan, id ulasan',
      { isKey: true },
    ),
    CUSTOMER_OR,
    column(
      'date',
      'date',
      'created at, written at, posted at, review date, timestamp, data, data recensione, дата, дата відгуку, tanggal, tanggal ulasan',
    ),
    column(
      'source',
      'text',
      'note source, note type, kind, origin, fonte, origine, tipo nota, джерело, тип нотатки, sumber, jenis catatan',
    ),
    column('language', 'text', 'lang, language code, lingua, мова, bahasa'),
    column(
      'rating',
      'number',
      'stars, score, voto, punteggio, stelle, оцінка, рейтинг, зірки, penilaian, bintang',
    ),
    column(
      'text',
      'text',
      'note, note text, comment, review, review text, feedback, verbatim, message, body, testo, nota, commento, recensione, messaggio, текст, нотатка, коментар, відгук, повідомлення, teks, catatan, komentar, ulasan, pesan',
      { family: 'other', required: true, written: 'always' },
    ),
  ],
  { mayBeNobodys: true, dateColumn: 'date', recordsThePast: true },
);
