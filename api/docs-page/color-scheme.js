/** Light or dark as the review page has it: what was chosen there, else what the system says. */
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
    const isDark = chosen === 'dark' || (chosen !== 'light' && system.matches);
    document.documentElement.classList.toggle('dark-mode', isDark);
  };
  show();
  system.addEventListener('change', show);
  addEventListener('storage', show);
})();
