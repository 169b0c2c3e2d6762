/**
 * What stands before a number of one's own under a letter: to call, of a register, of a tax office, of a capital. Folded
 * words of the eight languages; abbreviations without their full stops. Every one of them names the kind of number, and
 * nothing that could be true or false of anybody.
 */
export const detailLabels: ReadonlySet<string> = new Set(
  `
  t tel telephone phone fon mob mobile cell fax direct office dial whatsapp switchboard landline
  e email mail web www
  no num number nr reg regd registered registration company incorporated partnership charity
  vat tax id ein gst abn acn uen siren siret rcs ape naf tva kvk btw kbo bce rsin
  hr hrb hra ust ustid idnr stnr steuernummer umsatzsteuer handelsregister registergericht amtsgericht ag
  chamber commerce house register ico licence license certificate iban bic swift
  telefon telefonnummer handy mobil durchwahl zentrale firmensitz sitz registernummer
  telefono tlf tfno movil fijo inscrita inscrito registro mercantil rm tomo hoja folio libro seccion nif cif domicilio
  telephone portable standard siege capital immatriculee immatricule greffe
  cellulare sede legale partita iva piva cf rea cciaa registro imprese
  telefoon mobiel kantoor kamer koophandel handelsregister nummer
  telemovel telefone celular nipc nif cnpj cpf crc matricula conservatoria
  komorka stacjonarny siedziba krs nip regon sad rejonowy
  `
    .trim()
    .split(/\s+/),
);
