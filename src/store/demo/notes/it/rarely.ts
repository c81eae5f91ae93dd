import type { Phrasebook } from '../contract.ts';

/** Italian: sentences one remembers. */
export const rarely: Phrasebook['rarely'] = [
  'Caro, caro, caro.',
  '{Familiare} copre la telecamera con un calzino, e non ha tutti i torti.',
  'Disdire Care è più difficile che uscire da una palestra.',
  'Disconnesso, connesso, disconnesso: sembra una discoteca.',
  "L'aggiornamento ha rotto tutto, complimenti.",
  'La password di fabbrica era 1234, vi sembra sicurezza?',
  'La caparra non me la gioco per un campanello.',
  'Il giardino è fuori portata, quindi la telecamera lì fa da soprammobile.',
  'Pagare {canone} per le notifiche è una presa in giro.',
  'Io volevo UN posto solo da cui comandare tutto, non una collezione di icone.',
];
