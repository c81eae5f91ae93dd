/** Headers as words, and the names attributes get in the filter language. */

/** Ukrainian by its official romanisation (2010), with the letters of neighbouring languages. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ы=y э=e ё=e ъ= ў=u'
    .split(' ')
    .map((pair) => pair.split('=')),
);

/**
 * The words of a header, lower-case, accents folded, Cyrillic romanised; other scripts keep their letters:
 * `customerID` -> customer, id · `Città` -> citta · `Дата замовлення` -> data, zamovlennia.
 */
export function words(header: string): string[] {
  return header
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words without gaps, so that `masterid`, `MasterID` and `master id` are the same. */
export function squash(header: string): string {
  return words(header).join('');
}

/** Words with a meaning in the filter language: an attribute of that name could not be written there. */
const KEYWORDS =
  `and or not in is known null between top bottom by within where true false ever never last next
  this previous before after since ago earlier distinct contains day days week weeks month months quarter quarters
  year years count sum avg min max median first segment theme consent`.split(/\s+/);

export function isKeyword(name: string): boolean {
  return KEYWORDS.includes(name);
}

/** The word put before a name that is taken: what one row of the table is. */
function prefixOf(table: string): string {
  return table === 'transactions' ? 'purchase' : table.replace(/s$/, '');
}

/**
 * A name that fits the filter language (a letter, then letters, digits and `_`) and is not taken: the header in snake_case, with
 * the table's word before it where it is reserved or begins with a digit, with a number behind it where even
 * that is taken.
 */
export function attributeName(
  header: string,
  table: string,
  isTaken: (name: string) => boolean,
): string {
  const plain = words(header).join('_');
  const prefix = prefixOf(table);
  const usable = /^\p{L}/u.test(plain) && !isTaken(plain);
  const base = usable ? plain : [prefix, plain].filter((part) => part !== '').join('_');
  let name = base;
  for (let n = 2; isTaken(name); n += 1) name = `${base}_${n}`;
  return name;
}
