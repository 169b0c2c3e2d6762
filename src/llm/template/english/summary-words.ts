/** Nouns that stand for the company: "the firm". */
export const firmWords = new Set(
  `company firm group agency shop practice charity business team school museum council clinic library bakery studio
  cooperative co-operative municipality foundation institute university hospital brewery yard plant dealer lab startup`.split(
    /\s+/,
  ),
);
/** Whose or what's is plain: "your drivers". Others are said to be "at" the company. */
export const owned = new Set(
  `drivers crews crew staff technicians engineers nurses vets volunteers members customers guests visitors patients pupils
  tenants residents passengers students clients buyers growers dealers officers inspectors fitters annotators trucks vans
  lorries buses depots warehouses sites shops stores clinics branches labs laboratory lab fleet portal app website stock
  inventory logs records reports deviations samples orders invoices complaints claims returns bookings shifts rosters
  schedules menus recipes frames motors engines instruments machines looms kilns ovens trails products documents data
  stockpiles turnarounds episodes loans policies subscriptions subscription applications admissions field foster front
  temperature vibration progress court repeat paper card insurance minor gate wire moisture support maintenance`.split(
    /\s+/,
  ),
);
/** A subject that says nothing by itself, or points back to what is left out. */
export const pointsBack = new Set(
  `it they this that these those each some both one none all he she there another others other half half nothing many few
  here what which who when where`.split(/\s+/),
);
/** Of nobody, or of whoever reads it. */
export const notOwned = new Set('rain snow wind weather admission entry year month week'.split(' '));
export const pronouns = new Set('it them they these those him her latter former ones'.split(' '));
