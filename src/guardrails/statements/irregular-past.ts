/** Past forms of verbs that do not end in -ed. Folded. */
export const irregularPast: ReadonlySet<string> = new Set(
  'was were had did went came took got made gave found left lost won ran began built bought brought sold told said saw met kept held spent sent grew fell rose drew drove flew wrote broke chose spoke stood understood taught caught thought cut put set let shut hit tore wore bore led fed paid laid'.split(
    ' ',
  ),
);
