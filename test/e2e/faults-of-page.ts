import type { Page } from '@playwright/test';

/** Everything the browser complains of while the page is used: script errors, and what the security policy blocks. */
export function faultsOfPage(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy|Uncaught|Warning:/.test(message.text()))
      faults.push(message.text());
  });
  return faults;
}
