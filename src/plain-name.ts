/** "First Name", "first_name", "FIRST-NAME" and "Prénom" without its accent, as one spelling. */
export const plainName = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
