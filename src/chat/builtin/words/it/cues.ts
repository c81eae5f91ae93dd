/** The Italian words that tell what kind of question is asked. */
import type { Cue } from '../contract.ts';
import { list } from '../list.ts';
import { forms, pairs } from './grammar.ts';

// Prepositions stand for all their forms with an article: "di" for del, della, degli, dell'.
export const CUES: Record<Cue, readonly string[]> = {
  how_many: list(`
    quanti, numero di, il numero di, numero totale di, il numero totale di, conteggio di, conta
  `),
  how_much: list(`
    quanto, a quanto ammonta, a quanto ammontano, quanto vale, quanto valgono, totale di, il totale di
  `),
  how: list('come, in che modo'),
  which: list('quali, chi, che, il quale, elenco di, elenca, elencami, in quali'),
  what: list(`
    quale, quale è, quale e, quali sono, quale era, quali erano, in quale, che cosa, cosa, cos, cos è,
    cos e, che cosa è, in che, da quale, da quali
  `),
  when: list(`
    quando, quando è, quando è stato, quando è avvenuto, in che data, in quale data, in che giorno, in quale giorno,
    a quando risale, a quando risalgono
  `),
  light: list(`
    fa, fanno, fare, facciamo, abbiamo fatto, hanno fatto, ha fatto, genera, generano, realizza, realizzano, ottiene,
    ottengono, produce, producono, va, vanno, hanno avuto, abbiamo avuto
  `).concat(forms('fatt, generat, realizzat, ottenut, effettuat, registrat, incassat')),
  live: list(`
    vive, vivono, vivere, abita, abitano, risiede, risiedono, residente, che vive, che vivono, che abita, che abitano, che
    risiede, che risiedono, residenza
  `).concat(forms('situat')),
  show: list(`
    mostra, mostrami, mostraci, mostrare, mostrarmi, fai vedere, mi fai vedere, fammi vedere, facci vedere, vedere, visualizza, parlami di, dimmi di, dimmi
    di più su, dettagli su, dettagli di, dettaglio di, informazioni su, scheda di, la scheda di, scheda, apri la scheda di
  `),
  help: list(`
    aiuto, aiutami, cosa posso chiedere, che cosa posso chiedere, cosa posso chiederti, che cosa posso chiederti, cosa sai
    fare, che cosa sai fare, cosa puoi fare, che cosa puoi fare, cosa puoi dirmi, che cosa puoi dirmi, che domande
    posso fare, quali domande posso fare, che domande posso farti, quali domande posso farti, a cosa sai rispondere, a che
    cosa sai rispondere, come funziona, come funzioni
  `),
  share: list(`
    quota, quota di, la quota di, che quota, che quota di, quale quota, quale quota di, quale è la quota di, percentuale,
    percentuale di, la percentuale di, che percentuale, che percentuale di, quale percentuale, quale percentuale di,
    quale è la percentuale di, in percentuale, in percentuale quanti, quanti in percentuale, che parte, che parte di,
    quale parte, quale parte di, che fetta di, quale fetta di, quanto di, proporzione, proporzione di, la proporzione di,
    che proporzione di, incidenza di, che peso hanno, che peso ha, quanto pesa, quanto pesano, il peso di
  `),
  comes_from: list(`
    viene da, vengono da, proviene da, provengono da, arriva da, arrivano da, deriva da, derivano da, è venuto da, è
    arrivato da, venuto da, è fatto da, è generato da, generato da, generata da, generati da, generate da, fatto da, fatti
    da, realizzato da, portato da, porta, portano, vale, valgono, pesa, pesano, rappresenta, rappresentano, spetta a,
    dipende da, si deve a, è dovuto a, contribuisce, contribuiscono, detengono, detiene
  `),
  average: list('media, medio, medi, medie, in media, mediamente, la media di, valore medio di'),
  median: list('mediana, mediano, mediani, mediane, la mediana di, valore mediano di'),
  by: list(`
    per, per ogni, ogni, di ogni, di ciascun, di ciascuno, di ciascuna, per ciascun, per ciascuno, per ciascuna, per singolo, per singola, in ogni, in ciascun, in ciascuno, in
    ciascuna, a seconda di, in base a, in funzione di, in termini di
  `).concat(
    pairs(forms('suddivis, divis, ripartit, raggruppat, ordinat, distinti, distint, classificat'), [
      'per',
      'in base a',
      'a seconda di',
    ]),
  ),
  breakdown: pairs(list('ripartizione, suddivisione, distribuzione, scomposizione, spaccato'), [
    '',
    'di',
    'per',
    'in base a',
  ]),
  trend: list(`
    andamento, andamento di, andamento nel tempo, evoluzione, evoluzione di, sviluppo, sviluppo di, tendenza, tendenza
    di, trend, trend di, serie storica, serie storica di, nel tempo, in il tempo, in corso di tempo, come
    va, come vanno, come sta andando, come stanno andando, come è andato, come è andata, come sono andati, come sono andate,
    come è cambiato, come è cambiata, come sono cambiati, come sono cambiate, come cambia, come cambiano, come varia, come
    variano, come si evolve, come si evolvono, come si è evoluto, come si è evoluta, come si sono evoluti, come si sono
    evolute, com è andato, com è andata, com è cambiato, com è cambiata
  `),
  best: list(`
    migliore, top, più importanti, più importante, più preziosi, più prezioso, più grandi, più grande, principale,
    principali, maggiore, che valgono di più, che vale di più, che contano di più, di maggiore valore
  `),
  worst: list(`
    peggiore, meno importanti, meno importante, meno preziosi, meno prezioso, più piccoli, più piccolo, che valgono di
    meno, che valgono meno, che contano meno, di minore valore
  `),
  profitable: list(`
    più redditizio, più redditizi, più redditizia, più redditizie, più profittevole, più profittevoli
  `),
  most: list(`
    più, di più, il più, più di tutti, maggior numero di, il maggior numero di, più alto, più alta, più alti, più alte, più
    elevato, più elevata, il più alto, il più alta, massimo, massima
  `),
  least: list(`
    meno, di meno, il meno, meno di tutti, minor numero di, il minor numero di, più basso, più bassa, più bassi, più
    basse, il più basso, il più bassa, minimo, minima
  `),
  concentrated: list(`
    concentrato, concentrata, concentrati, quanto è concentrato, quanto è concentrata, quanto e concentrato, com è
    concentrato, concentrazione, concentrazione di, pareto, regola di pareto
  `),
  bought: bought(['']),
  who_bought: [
    ...bought(list('che, chi, che hanno, chi ha, che ha, che hanno già, che abbiano, che avevano')),
    ...list(`
      che hanno almeno un ordine, che hanno almeno un acquisto, con almeno un ordine, con almeno un acquisto, con ordini,
      con acquisti, con almeno 1 ordine, con almeno 1 acquisto
    `),
  ],
  not_bought: [
    ...bought(
      pairs(
        ['', 'che', 'chi'],
        list(`
          non, non hanno, non ha, non abbiano, non avevano, mai, non hanno mai, non ha mai, non abbiano mai, non hanno
          ancora
        `),
      ),
    ),
    ...pairs(
      ['', 'che', 'chi'],
      pairs(
        list('non comprano, non acquistano, non ordinano, non compra, non acquista, non ordina'),
        ['mai'],
      ),
    ),
    ...pairs(
      ['', 'che'],
      list(
        'non hanno, senza, senza alcun, senza nessun, con nessun, con zero, non hanno alcun, non hanno nessun',
      ).flatMap((without) => pairs([without], list('ordine, acquisto'))),
    ),
  ],
  who_is: list(`
    chi è, chi e, chi era, chi sono, dimmi di più su, cosa sappiamo di, che cosa sappiamo di, cosa sai di, che cosa sai di, cosa si sa di
  `),
  data: list(`
    dati, che dati, quali dati, che dati abbiamo, quali dati abbiamo, che dati ci sono, quali dati ci sono, che dati hai,
    quali dati hai, su che dati, su quali dati, che informazioni abbiamo, quali informazioni abbiamo, che informazioni ci
    sono, quali informazioni ci sono, panoramica di dati, panoramica, base di dati
  `),
  fields: list(`
    campo, colonna, attributo, che campi, quali campi, che attributi, quali attributi, che colonne, quali colonne
  `),
  measures: list(`
    misura, metrica, indicatore, kpi, che misure, quali misure, che metriche, quali metriche, quali indicatori
  `),
  until_when: list(`
    fino a quando, fino a quando arrivano, fino a che data arrivano, quando arrivano, sino a quando, fino a quale data, fino a che data, da quando, a quando arrivano, a quando sono
    aggiornati, quanto sono recenti, quanto sono aggiornati, quanto sono vecchi, di quando sono, aggiornati a quando, che
    periodo coprono, quale periodo coprono, che periodo, quale periodo, che arco di tempo, quale arco di tempo
  `),
  why: list(`
    perché, da dove viene, da dove vengono, da dove arriva, da dove arrivano, da dove esce, da dove salta fuori, da dove
    hai preso, come è calcolato, come è stato calcolato, come hai calcolato, come si calcola, come ci sei arrivato, com è
    calcolato, com è stato calcolato, come sei arrivato a, calcolato, ricalcola, ricalcolare, dimostra, dimostrami, prova
    di, fonte di, origine di, spiega, spiegami, ricevuta, verifica, controlla
  `),
  this_number: pairs(
    list('questo, quello, il'),
    list('numero, cifra, valore, risultato, dato, risposta'),
  )
    .filter((phrase) => !/^il (?:numero|valore|dato)$/.test(phrase))
    .concat(list('ultima risposta, tua risposta, numero appena dato')),
  compare: list(`
    confronta, confrontare, confrontami, confronto, confronto fra, confronta fra loro, metti a confronto, paragona,
    paragonare, paragone fra, differenza fra, la differenza fra, differenze fra
  `),
  describe: list(`
    che tipo di persone sono, che tipo di persona è, che tipo di persone, che tipo di clienti sono, che genere di persone
    sono, che persone sono, come sono, come sono fatti, come sono fatte, descrivi, descrivimi, profilo, profilo di, il
    profilo di, ritratto di, identikit di, caratteristiche di, le caratteristiche di, che caratteristiche hanno, quali
    caratteristiche hanno, chi sono in realtà
  `),
  say: list(`
    dice, dicono, cosa dicono di, che cosa dicono di, cosa dicono su, che cosa dicono su, cosa pensano di, che cosa pensano
    di, pensano, parlano di, si lamentano, si lamentano di, lamentele, lamentele su, lamentela, reclamo, reclami su,
    segnala, segnalano, menzionano, nota, note su, commento, commenti su, recensione, recensioni su, recensioni di, opinione,
    opinioni su, opinione su, parere, pareri su, feedback, feedback su
  `),
  need: list(`
    bisogno, bisogni di, problema, esigenza, necessità, difficoltà, desiderio, vogliono, vorrebbero, desiderano, hanno
    bisogno di, di cosa hanno bisogno, di che cosa hanno bisogno, frustrazione, punto dolente, cosa vogliono, che cosa
    vogliono, cosa serve a, preoccupazione, preoccupano
  `),
  persona: list(`
    persona tipo, buyer persona, buyer personas, personas, cliente ideale, profilo di cliente ideale, cliente tipo, cliente
    tipico, clienti tipo, icp, ideal customer profile
  `),
  and: list('e, e anche, nonché, ma anche'),
  or: list('o'),
  not: list('non, non è, non sono, che non è, che non sono, non siano, che non siano, ma non'),
  except: list(
    'escludendo, esclusa, escluso, esclusi, escluse, tranne, tranne che, eccetto, a eccezione di, a parte, salvo',
  ),
  versus: list(
    'contro, vs, versus, rispetto a, a confronto con, in confronto a, confrontato con, confrontati con',
  ),
  aged: list('anni di età, anno di età'),
  older: list(`
    più vecchi di, più vecchie di, più vecchio di, più vecchia di, più anziani di, più anziane di, più anziano di, più
    grandi di, di età superiore a, di età maggiore di, con età superiore a, over
  `),
  younger: list(`
    più giovani di, più giovane di, di età inferiore a, di età minore di, con età inferiore a, under
  `),
  more_than: [
    ...pairs(
      list(
        'più di, di più di, oltre, oltre a, sopra, sopra a, al di sopra di, a di sopra di, >, più che',
      ),
      [''],
    ),
    ...pairs(
      ['', 'che è', 'che sia'],
      list('superiore a, superiori a, maggiore di, maggiori di, più alto di, più alta di'),
    ),
  ],
  at_least: list(`
    almeno, come minimo, a partire da, non meno di, non inferiore a, non inferiori a, minimo di, > =, ≥, pari ad almeno
  `),
  less_than: [
    ...pairs(
      list('meno di, di meno di, sotto, sotto a, al di sotto di, a di sotto di, <, meno che'),
      [''],
    ),
    ...pairs(
      ['', 'che è', 'che sia'],
      list('inferiore a, inferiori a, minore di, minori di, più basso di, più bassa di'),
    ),
  ],
  at_most: list(`
    a massimo, massimo di, non più di, non oltre, non superiore a, non superiori a, fino a, < =, ≤
  `),
  exactly: list('esattamente, solo, soltanto, solamente, =, uguale a, pari a, precisamente'),
  between: pairs(
    ['', 'che va', 'compreso', 'compresa', 'compresi', 'comprese'],
    list('fra, fra il'),
  ),
  lasting: pairs(list('da, per'), list('più di, oltre, almeno, meno di, quasi, circa')),
  or_more: list(`+, 
    o più, o più anni, in su, o oltre, o superiore, o di più, o più vecchi, o più vecchio, o più grandi
  `),
  or_less: list('o meno, in giù, o inferiore, o di meno, o più giovani, o più giovane'),
};

function bought(openings: readonly string[]): string[] {
  const verbs = [
    ...list(`
      compra, comprano, comprare, comprarono, acquista, acquistano, acquistare, acquistarono, ordina, ordinano, ordinare,
      ordinarono, vendiamo, vendere, fa acquisti, fanno acquisti, fare acquisti, fatto acquisti, fatto un acquisto, fatto
      ordini, fatto un ordine, fatto almeno un ordine, fatto almeno un acquisto, effettuato acquisti, effettuato un
      acquisto, effettuato ordini, effettuato un ordine, comprato qualcosa, acquistato qualcosa, ordinato qualcosa,
      comprato niente, comprato nulla, acquistato niente, acquistato nulla, ordinato niente, ordinato nulla, comprato almeno
      una volta, acquistato almeno una volta, stato venduto, stati venduti, stata venduta, state vendute
    `),
    ...forms('comprat, acquistat, ordinat, vendut'),
  ];
  // "Acquisti" and "ordini" are the things, and stand among the measures.
  return pairs(openings, verbs);
}
