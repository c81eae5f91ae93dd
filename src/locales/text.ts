/** The shape of a catalogue's texts. */

/**
 * A text that depends on a counted number, by the plural categories of its language. The number stands in it as
 * `{n}`; `other` also serves categories that the language does not tell apart in writing.
 */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * One text. Placeholders: `{name}` is a parameter in the reader's format; `{name|buyer}` is a number with its counted
 * noun (`noun.buyer`).
 */
export type Text = string | PluralForms;
