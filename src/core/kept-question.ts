const LONGEST = 500;

/** What is kept of a question with the receipts that answered it: a heading to recognise it by, not a document. */
export function keptQuestion(question: string): string {
  return question.slice(0, LONGEST);
}
