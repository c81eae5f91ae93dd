import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Guardo che cosa contengono i dati',
  'step.query_data': 'Conto e confronto',
  'step.rank_customers': 'Ordino i clienti',
  'step.show_customer': 'Cerco un cliente',
  'conversation.limit_turns':
    'Il modello linguistico ha continuato a cercare senza arrivare a una risposta ed è stato fermato qui. Chiedi meno cose in una volta.',
  'conversation.limit_calls':
    'Il modello linguistico ha chiesto più ricerche di quante ne può avere una risposta; quanto sopra si basa su quelle svolte.',
  'conversation.limit_tokens':
    'Il modello linguistico ha esaurito i token di una risposta ed è stato fermato qui. Chiedi meno cose in una volta.',
  'conversation.cut': 'La risposta è più lunga del consentito ed è stata tagliata qui.',
  'conversation.no_answer':
    'Il modello linguistico non ha dato risposta. Riprova, o usa altre parole.',
};
