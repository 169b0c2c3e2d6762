/**
 * What records and people call the same attribute; the words of a key first. Each form is split at its blanks. A record
 * says "RestaurantsTakeOut", a message "takeaway". What begins with "to" is meant as a verb alone: to park, not a park.
 */
export const attributeNames: readonly (readonly string[])[] = [
  ['take out', 'takeout', 'take away', 'takeaway', 'carry out', 'carryout', 'pick up', 'pickup'],
  ['wifi', 'wi fi', 'wireless internet', 'internet access'],
  ['reservations', 'bookings', 'to reserve', 'book a table'],
  ['outdoor seating', 'outside seating', 'outdoor dining', 'patio', 'terrace'],
  ['ambience', 'ambiance', 'atmosphere', 'vibe', 'setting', 'environment', 'decor', 'experience'],
  ['parking', 'to park'],
  ['delivery', 'to deliver'],
  ['groups', 'large parties', 'group dining', 'parties'],
  ['kids', 'children', 'families'],
  ['dogs', 'pets', 'dog friendly', 'pet friendly'],
  ['credit cards', 'card payments', 'cards'],
  ['wheelchair accessible', 'wheelchair access', 'step free access'],
  ['music', 'live music'],
];
