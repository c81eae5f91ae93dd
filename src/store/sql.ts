/** The only two ways a name or a value gets into SQL text. */

/** A name of a table or column, quoted. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text value, quoted; DuckDB gives backslashes no meaning in it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
