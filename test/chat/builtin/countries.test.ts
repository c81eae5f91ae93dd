import { describe, expect, it } from 'vitest';
import { countryName } from '../../../src/chat/builtin/slots/countries.ts';

describe('countryName', () => {
  it.each([
    ['DE', 'it', 'Germania'],
    ['Germany', 'it', 'Germania'],
    ['Germany', 'uk', 'Німеччина'],
    ['Germany', 'id', 'Jerman'],
    ['Німеччина', 'en', 'Germany'],
    ['germania', 'en', 'Germany'],
    ['United States', 'it', 'Stati Uniti'],
  ])('calls %s in %s %s', (value, language, name) => {
    expect(countryName(value, language)).toBe(name);
  });

  it.each(['Atlantis', 'QQQ', 'de', '', 'Central'])('knows no country called "%s"', (value) => {
    expect(countryName(value, 'it')).toBeNull();
  });
});
