/** What a person chose on this computer: language and theme. The browser keeps it; the server is not told. */

export const LOCALES = ['en', 'it', 'uk', 'id'];
export const THEMES = ['auto', 'light', 'dark'];

/** @returns {string} One of LOCALES, or `auto`. */
export function chosenLocale() {
  const chosen = kept('ritratto.locale');
  return LOCALES.includes(chosen) ? chosen : 'auto';
}

/** The language of the page: the chosen one, or the first of the browser's that there is. */
export function pageLocale() {
  const chosen = chosenLocale();
  if (chosen !== 'auto') return chosen;
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return wanted.find((language) => LOCALES.includes(language)) ?? 'en';
}

export function chooseLocale(locale) {
  keep('ritratto.locale', locale === 'auto' ? null : locale);
}

export function chosenTheme() {
  const chosen = kept('ritratto.theme');
  return THEMES.includes(chosen) ? chosen : 'auto';
}

export function chooseTheme(theme) {
  keep('ritratto.theme', theme === 'auto' ? null : theme);
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
