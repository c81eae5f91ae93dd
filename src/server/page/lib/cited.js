/** What the mark of a receipt stands for, where it stands. */

/**
 * Of the values under its receipt those that were written just before it, else all of them.
 * @param {object[]} citations @param {string} alias @param {string} near
 */
export function citedAt(citations, alias, near) {
  const values = citations.filter((one) => one.alias === alias && one.kind === 'value');
  const written = plain(near);
  const named = values.filter((one) => written.includes(plain(one.value)));
  if (named.length > 0) return named;
  const tables = citations.filter((one) => one.alias === alias && one.kind === 'table');
  return tables.length > 0 ? tables : values;
}

function plain(text) {
  return text.replace(/\s+/g, ' ');
}
