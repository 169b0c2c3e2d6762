import type { Page } from '@playwright/test';

/** Everything the browser complains of while the page is used: script errors, and what the security policy blocks. */
export function errorsOfPage(page: Page): string[] {
  const issues: string[] = [];
  page.on('pageerror', (error) => issues.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy|Uncaught|Warning:/.test(message.text()))
      issues.push(message.text());
  });
  return issues;
}
