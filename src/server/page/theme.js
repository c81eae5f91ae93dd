// Runs before the first paint, so that a chosen theme does not flash in from the other one.
try {
  const theme = localStorage.getItem('ritratto.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing for pages shows the theme of the system.
}
