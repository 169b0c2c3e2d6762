/** Prose about the lead's company: its summary and its facts. Pointers into the request. */
export const isProseOfCompany = (pointer: string): boolean => /^\/company_context\/(?:summary$|facts\/)/.test(pointer);

/** What is known of the lead in person. */
export const isFactOfLead = (pointer: string): boolean => pointer.startsWith('/lead/facts/');

/** What is known of the lead's side beside names and domain. */
export const isOfContext = (pointer: string): boolean =>
  pointer.startsWith('/company_context') ||
  pointer === '/lead/title' ||
  pointer === '/industry' ||
  isFactOfLead(pointer);
