/** Of which rows of a campaign take one each. */
export const firstNames = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Luca',
];
export const letters = [...'abcdefghijklmnopqrstuvwxyz'];
