/** Italian words one letter from a name of a measure or a field: "prezzo" (price) is no slip of the pen for "pezzo". */
import { list } from '../list.ts';

export const LOOKALIKES = list(`
  abbinamo, acquisito, acquisita, acquisiti, acquisite, acquistai, affare, agente, dente, lente, mente, sente, tenta, venti,
  cassa, glassa, linfa, lince, manco, marmo, merce, maschi, bambina, canile, banale, casale, cavale, finale, unico, anno,
  premi, privo, promo, arca, barca, carica, marcia, manca, vacca, articola, ascia, faccia, lascia, fascio, assolto,
  strato, stavo, stavi, attivata, attivista, azione, frazione, nozione, razione, falce, tasca, vasca, vediamo, rendiamo,
  prendiamo, veniamo, stesso, spesso, messo, senso, sesto, sasso, testo, resto, festa, cesta, tasta, prezzo, mezzo, pazzo,
  pozzo, spezzo, cotta, ditta, fitta, bordo, sordo, grano, grato, grave, grido, grafico, vagante, calore, vapore, capitai, capito,
  capirà, carità, cartello, conto, corto, corso, cotto, posto, sosto, tosto, costa, costano, cesto, casto, catturato, fatturano,
  figliol, foglio, miglio, livella, civico, client, comparatore, reparti, riparto, decente, recinto, distante, istinto,
  distruzione, ostruzione, costruzione, diversa, diverse, diversi, diverto, numera, gruppi, utili, stile, umile, futile,
  frequenta, genera, genesi, guadagna, guanto, quarto, quinto, importa, imposta, impostai, incassa, lavora, lavorano, ragione,
  legione, lettore, vettore, sentore, macchio, maschio, media, sedia, medica, medito, mostro, uniti, unito, unire, udita, ordina,
  ordino, parto, parte, parco, parlo, palese, prese, presa, scende, spegne, perde, vende, svende, stende, scendono, svendono, veduto,
  venuta, venuto, perdona, premo, prima, prime, presidenza, processione, promessa, prodotta, profitta, ricevo, ricavai, ricevi,
  rendita, saluta, salute, valuto, sapesse, scesa, scese, steso, spera, spersa, sposo, sposa, spose, secchio, sostenuto, stadio, studia,
  stupendo, timolo, titola, tipologica, transizione, trascorre, volumi, vocalità, sconto, scontano, posta, messa
`);
