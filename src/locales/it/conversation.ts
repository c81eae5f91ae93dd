import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Guardo che cosa contengono i dati',
  'step.query_data': 'Conto e confronto',
  'step.rank_customers': 'Metto in classifica i clienti',
  'step.show_customer': 'Cerco un cliente',
  'conversation.stopped':
    'Il modello linguistico è stato fermato prima di arrivare a una risposta: gli servivano più ricerche o token di quanti ne può usare una risposta. Chiedi meno cose in una volta.',
  'conversation.limited':
    'Il modello linguistico voleva più ricerche o token di quanti ne può usare una risposta; quanto sopra si basa su quelli che ha avuto.',
  'conversation.cut': 'La risposta è più lunga del consentito ed è stata tagliata qui.',
  'conversation.no_answer':
    'Il modello linguistico non ha dato risposta. Riprova, o usa altre parole.',
};
