import type { Pair } from './pair.ts';

export const pt: readonly Pair[] = [
  [
    'd[ae] (?:sua |vossa )?propriedade|propri[oa]s?|lhes? pertence\\p{L}*',
    'arrend\\p{L}+|alug\\p{L}+|concess\\p{L}+|em leasing|locad[oa]s?',
  ],
  ['internamente|em casa|por conta propria|propri[oa]s?', 'subcontrat\\p{L}+|terceiriz\\p{L}+|extern[oa]s?|terceiros'],
  ['automatic\\p{L}+|automatiz\\p{L}+|robos?|robotizad\\p{L}+', 'a mao|manua\\p{L}+'],
  [
    'todo o ano|o ano (?:todo|inteiro)|os doze meses',
    'sazona\\p{L}+|de (?:marco|abril|maio|junho) a (?:setembro|outubro|novembro)|so no (?:verao|inverno)',
  ],
  ['usad[oa]s?|em segunda mao|recondicionad\\p{L}+', 'nov[oa]s? em folha|zero quilometro'],
  ['eletric[oa]s?|electric[oa]s?', 'diesel|gasolina|gasoleo|a gas'],
  ['biologic[oa]s?|organic[oa]s?', 'convenciona\\p{L}+'],
  ['em papel|papel|cadernos?', 'sem papel|digita\\p{L}+|tablets?'],
  [
    'aument\\p{L}+|cresc(?:eu|eram|ido)|subi(?:u|ram)|duplic\\p{L}+|dobr(?:ou|aram)',
    'ca(?:iu|iram)|desc(?:eu|eram)|diminu\\p{L}+|reduzi\\p{L}+|baix(?:ou|aram)',
  ],
  ['grossistas?|atacad\\p{L}+|por grosso', 'retalh\\p{L}+|varej\\p{L}+|venda direta|particulares'],
  ['public[oa]s?|municipa\\p{L}+|estata\\p{L}+', 'privad[oa]s?'],
  ['congelad[oa]s?', 'fresc[oa]s?'],
  ['efetiv[oa]s|fix[oa]s', 'temporari[oa]s?|sazona\\p{L}+|a prazo'],
  ['tempo inteiro|tempo integral', 'meio periodo|tempo parcial|part-time'],
  ['gratis|gratuit\\p{L}+', 'pag[oa]s|vend(?:e|em)|cobr\\p{L}+'],
  ['voluntari[oa]s?', 'obrigatori[oa]s?|assalariad[oa]s?|contratad[oa]s?'],
  [
    'aprovad[oa]s?|assinad[oa]s?|autorizad[oa]s?|concedid[oa]s?',
    'em estudo|pendentes?|pedi(?:u|ram)|solicit\\p{L}+|nada assinado|sem resposta|nao obteve',
  ],
  [
    'de novo (?:abert|ligad|ativ|em funcionamento)\\p{L}*|reabert[oa]s?|retomad[oa]s?|volt(?:ou|aram) a (?:abrir|funcionar|ligar)',
    'par(?:ou|aram|ad[oa]s?)|fechad[oa]s?|fech(?:ou|aram)|suspens[oa]s?|desligad[oa]s?',
  ],
  ['de dia|durante o dia', 'de noite|noturn\\p{L}+|a noite'],
  ['24 horas por dia|sete dias por semana|dia e noite', 'so a[os]* (?:sabado|domingo)s?|de segunda a (?:sexta|sabado)'],
];
