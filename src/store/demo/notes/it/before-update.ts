import type { Phrasebook } from '../contract.ts';

/** Italian: dropped connections before any update was to blame. */
export const beforeUpdate: Phrasebook['beforeUpdate'] = {
  pain: [
    'La connessione cade {quante_volte} e nessuno sa perché.',
    "{Familiare} la chiama la casa col singhiozzo, perché c'è sempre qualcosa offline.",
    'Ogni tot giorni trovo {dispositivo} "non raggiungibile".',
    'Il Wi-Fi arriva dappertutto, i vostri dispositivi no.',
    "A tre muri dall'hub il segnale è sparito.",
    'Quando i vicini tornano e accendono il loro Wi-Fi, da noi spariscono {dispositivi}.',
    'Stacco la spina, la riattacco, e regge fino alla sera dopo.',
    'Dopo un blackout {dispositivi} non si ricollegano da soli.',
    "L'app dà tutto in linea, eppure non risponde niente.",
    'Il giardino è fuori portata, quindi la telecamera lì fa da soprammobile.',
    "A volte {dispositivo} sparisce dall'app per un'ora.",
    'Il termostato ha perso il collegamento di notte e abbiamo fatto colazione col cappotto.',
    "L'abbinamento regge un po', poi l'hub non riconosce più {dispositivo}.",
    'Appena parte il microonde, metà dei sensori si scollega.',
    "L'hub va riavviato {quante_volte}, come un vecchio modem.",
    "Ho spostato l'hub di stanza in stanza e perde il contatto lo stesso.",
    'Le automazioni saltano perché qualche dispositivo è sempre scollegato.',
  ],
  praise: [
    'Il segnale passa due piani e un solaio spesso.',
    "Da quando c'è, neanche una caduta di linea.",
    'Resta tutto collegato, anche in garage.',
    'Dopo un blackout si è rimesso tutto in linea da solo.',
    'Il collegamento è più stabile della mia fibra.',
    'Con il ponte radio sono sparite le zone morte.',
    "L'hub non l'ho mai dovuto riavviare.",
  ],
  wish: [
    'Che cosa posso fare per il segnale debole in fondo al giardino?',
    "Servirebbe l'intensità del segnale nell'app.",
    "Vendete un ripetitore adatto all'hub?",
    'I dispositivi potrebbero ricollegarsi da soli dopo un blackout?',
    "Dove conviene mettere l'hub perché arrivi dappertutto?",
    "Sarebbe bello se l'app dicesse quale dispositivo si è scollegato.",
  ],
  staff: [
    "Cadute di linea saltuarie, l'hub è dall'altra parte della casa.",
    'Segnale debole dietro un muro spesso, consigliato il ponte.',
    'Dispositivi offline dopo un blackout, riavviati insieme al telefono.',
    'Cadute nelle ore di punta, suggerito un altro canale Wi-Fi.',
    'Hub spostato, da allora collegamento stabile.',
    'Chiede della portata prima di ordinare dispositivi per esterno.',
  ],
};
