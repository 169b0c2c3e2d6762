import type { Pair } from './pair.ts';

export const es: readonly Pair[] = [
  [
    'de su propiedad|en propiedad|propi[oa]s?|de vuestra propiedad|le pertenece\\p{L}*',
    'alquil\\p{L}+|arrend\\p{L}+|en concesion|concesion\\p{L}*|leasing|de renta|rentad[oa]s?',
  ],
  [
    'internamente|por su cuenta|propi[oa]s?|ustedes mism[oa]s|en casa',
    'subcontrat\\p{L}+|externaliz\\p{L}+|extern[oa]s?|terceros|terceriz\\p{L}+',
  ],
  ['automatic\\p{L}+|automatiz\\p{L}+|robots?|robotizad\\p{L}+', 'a mano|manual\\p{L}*'],
  [
    'todo el ano|los doce meses|el ano entero',
    'de temporada|estacional\\p{L}*|de (?:marzo|abril|mayo|junio) a (?:septiembre|octubre|noviembre)|solo en (?:verano|invierno)',
  ],
  ['de segunda mano|usad[oa]s?|reacondicionad\\p{L}+', 'nuev[oa]s? de fabrica|a estrenar'],
  ['electric[oa]s?', 'diesel|gasolina|gasoil|de gas|a gas'],
  ['ecologic[oa]s?|organic[oa]s?', 'convencional\\p{L}*'],
  ['en papel|papel|a boligrafo|cuadernos?|libretas?', 'sin papel|digital\\p{L}*|tabletas?'],
  [
    'aument\\p{L}+|crec(?:io|ieron|ido)|subi(?:o|eron|do)|duplic\\p{L}+',
    'cay(?:o|eron)|caido|baj(?:o|aron|ado)|disminu\\p{L}+|reduj\\p{L}+|descend\\p{L}+',
  ],
  ['mayoristas?|al por mayor', 'minoristas?|al por menor|venta directa|particulares'],
  ['public[oa]s?|municipal\\p{L}*|estatal\\p{L}*', 'privad[oa]s?'],
  ['congelad[oa]s?|ultracongelad[oa]s?', 'fresc[oa]s?'],
  ['indefinid[oa]s?|fij[oa]s|de plantilla', 'eventual\\p{L}*|temporal\\p{L}*|temporer[oa]s'],
  ['jornada completa|tiempo completo', 'media jornada|tiempo parcial'],
  ['gratis|gratuit\\p{L}+|regal\\p{L}+', 'de pago|vend(?:e|en|eis|es)|cobr\\p{L}+'],
  ['voluntari[oa]s?', 'obligatori[oa]s?|asalariad[oa]s?|emplead[oa]s?'],
  [
    'aprobad[oa]s?|firmad[oa]s?|concedid[oa]s?|adjudicad[oa]s?',
    'en estudio|pendientes?|solicit\\p{L}+|postul\\p{L}+|nada firmado|sin decidir',
  ],
  [
    'otra vez (?:encendid|abiert|activ|en marcha|funcionando)\\p{L}*|de nuevo (?:encendid|abiert|activ|en marcha)\\p{L}*|reabiert\\p{L}+|vuelto a (?:abrir|encender|arrancar)',
    'par(?:o|aron|ad[oa]s?)|apag\\p{L}+|cerr(?:o|aron|ad[oa]s?)|suspend\\p{L}+|fuera de servicio',
  ],
  ['de dia|durante el dia', 'de noche|nocturn\\p{L}+|por la noche'],
  ['las 24 horas|los siete dias|dia y noche', 'solo (?:los )?(?:sabados|domingos)|de lunes a (?:viernes|sabado)'],
];
