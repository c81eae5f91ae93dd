/** Towns that Indonesians call by another name than their people do. */
import { called } from '../called.ts';

const CITIES = `
  milan: milano
  roma: rome
  napoli: naples
  muenchen, munich: münchen
  koln, cologne: köln
  wina: wien, vienna
  kyiv, kiev: київ
  lviv: львів
`;

export const PLACES = called(CITIES, ['city', 'town']);
