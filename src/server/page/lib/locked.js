/** The words at the door. A server with a key says nothing before it has it, not even the texts of the page. */

export const LOCKED = {
  en: {
    title: 'This Ritratto is locked',
    text: 'Its operator set a key. It is kept until you close this tab.',
    key: 'Key',
    open: 'Open',
    wrong: 'That is not the key.',
    silent: 'Ritratto does not answer. See whether it still runs.',
  },
  it: {
    title: 'Questo Ritratto è chiuso a chiave',
    text: 'Chi lo gestisce ha impostato una chiave. Vale finché non chiudi la scheda.',
    key: 'Chiave',
    open: 'Apri',
    wrong: 'La chiave non è quella giusta.',
    silent: 'Ritratto non risponde. Controlla che sia in esecuzione.',
  },
  uk: {
    title: 'Цей Ritratto замкнено',
    text: 'Той, хто ним керує, встановив ключ. Він діє, доки ви не закриєте вкладку.',
    key: 'Ключ',
    open: 'Відімкнути',
    wrong: 'Це не той ключ.',
    silent: 'Ritratto не відповідає. Перевірте, чи він працює.',
  },
  id: {
    title: 'Ritratto ini terkunci',
    text: 'Pengelolanya memasang kunci. Kunci berlaku sampai Anda menutup tab ini.',
    key: 'Kunci',
    open: 'Buka',
    wrong: 'Kuncinya bukan itu.',
    silent: 'Ritratto tidak menjawab. Periksa apakah masih berjalan.',
  },
};
