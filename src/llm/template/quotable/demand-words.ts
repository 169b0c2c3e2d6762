/** By what a demand is told in a language, as it is written in lower case; "_" stands for a blank within a phrase. */
interface DemandWords {
  /** Now, today, at once, before noon; and please. Of no office and of no person. */
  readonly atOnce: string;
  /** Adjectives, which offices have too ("Urgent Care Director"). */
  readonly urgent: string;
  /** To pay, to transfer, to send and to call, as it is told somebody, and nouns for what is then to be done. */
  readonly pay: string;
  /** What is owed, and that it is. */
  readonly owed: string;
}

/** The languages of the writer, then others. */
export const demandWords: Readonly<Record<string, DemandWords>> = {
  en: {
    atOnce: `now today tonight immediately urgently asap please kindly at_once right_away without_delay by_noon before_noon
      by_midnight before_midnight`,
    urgent: 'immediate urgent instant',
    pay: 'pay send wire transfer deposit settle remit call payment settlement',
    owed: 'overdue outstanding unpaid owed debt open_balance open_invoice',
  },
  de: {
    atOnce: `jetzt heute sofort umgehend unverzüglich dringend bitte ohne_verzug per_sofort vor_mittag bis_mitternacht
      vor_mitternacht`,
    urgent: 'sofortige sofortiger sofortigen umgehende unverzügliche dringende',
    pay: `zahlen zahle zahlt bezahlen bezahle bezahlt überweisen überweise überweist senden sende schicken schicke anrufen
      einzahlen zahlung überweisung begleichung begleichen`,
    owed: 'offene offenen offener überfällige überfälligen fällige fälligen ausstehende ausstehenden schuld schulden',
  },
  fr: {
    atOnce: `maintenant aujourd’hui aujourd'hui immédiatement vite veuillez sans_délai sans_tarder tout_de_suite ce_soir
      avant_midi avant_minuit s'il_vous_plaît s’il_vous_plaît`,
    urgent: 'immédiat immédiate urgent urgente',
    pay: `payez payer paie versez verser virez virer réglez régler envoyez envoyer transférez appelez paiement règlement
      virement versement`,
    owed: 'impayé impayée impayés impayées dû due exigé exigée dette échue solde_dû',
  },
  es: {
    atOnce: `ya ahora hoy inmediatamente urgentemente enseguida de_inmediato por_favor sin_demora esta_noche cuanto_antes
      antes_de_medianoche antes_del_mediodía`,
    urgent: 'inmediato inmediata urgente',
    pay: `pague paga pagar paguen transfiera transfiere transferir deposite deposita ingrese abone abona abonar envíe envía
      enviar mande manda llame llama pago abono transferencia`,
    owed: 'vencida vencido vencidas vencidos impagada impagado impagadas deuda adeudado adeudada pendiente',
  },
  it: {
    atOnce: `adesso subito oggi immediatamente urgentemente stasera per_favore per_cortesia senza_indugio entro_oggi
      entro_mezzogiorno entro_mezzanotte`,
    urgent: 'immediato immediata urgente',
    pay: `versate versa versi versare pagate paga paghi pagare bonifica bonifichi bonificare inviate invia invii chiamate
      chiami pagamento saldo bonifico versamento`,
    owed: 'scaduta scaduto scadute scaduti insoluta insoluto insolute debito arretrato arretrati',
  },
  nl: {
    atOnce: `nu vandaag meteen onmiddellijk dringend alstublieft alsjeblieft gelieve per_omgaande vanavond
      voor_middernacht`,
    urgent: 'onmiddellijke directe dringende spoedige',
    pay: 'betaal betalen stort storten overmaken stuur sturen bel betaling overschrijving',
    owed: 'openstaande achterstallige onbetaalde schuld verschuldigde',
  },
  pt: {
    atOnce: `já agora hoje imediatamente urgentemente por_favor sem_demora esta_noite quanto_antes antes_do_meio-dia
      antes_da_meia-noite`,
    urgent: 'imediato imediata urgente',
    pay: `pague paga pagar deposite deposita depositar transfira transferir envie enviar mande ligue faça pagamento quitação
      liquidação transferência depósito`,
    owed: 'vencido vencida vencidos vencidas dívida atraso devido devida',
  },
  pl: {
    atOnce: `teraz dziś dzisiaj natychmiast niezwłocznie pilnie proszę jutro_rano od_razu przed_północą do_północy
      przed_południem`,
    urgent: 'natychmiastowa natychmiastowe natychmiastowy pilna pilne pilny',
    pay: `zapłać zapłacić zapłaćcie przelej przelać wpłać wpłacić wyślij wysłać zadzwoń opłać uiść zapłata wpłata przelew
      spłata uregulowanie`,
    owed: 'zaległa zaległej zaległość zaległości dług długu zaległych przeterminowana niezapłacona',
  },
  sv: {
    atOnce: 'nu idag i_dag genast omedelbart omgående snarast ikväll före_midnatt',
    urgent: 'omedelbar omedelbart brådskande',
    pay: 'betala swisha skicka överför ring sätt_in betalning inbetalning',
    owed: 'obetald obetalda förfallen förfallna skuld skulden',
  },
  da: {
    atOnce: 'nu idag i_dag straks omgående øjeblikkeligt venligst',
    urgent: 'øjeblikkelig omgående',
    pay: 'betal betale overfør send ring betaling indbetaling',
    owed: 'ubetalt forfalden gæld skyldig',
  },
  no: {
    atOnce: 'nå idag i_dag straks umiddelbart øyeblikkelig vennligst',
    urgent: 'umiddelbar øyeblikkelig',
    pay: 'betal betale overfør send ring betaling innbetaling',
    owed: 'ubetalt forfalt gjeld utestående',
  },
  fi: {
    atOnce: 'nyt tänään välittömästi viipymättä',
    urgent: 'välitön kiireellinen',
    pay: 'maksa maksakaa maksaa siirrä lähetä soita maksu tilisiirto',
    owed: 'erääntynyt maksamaton velka',
  },
  ro: {
    atOnce: 'acum azi astăzi imediat vă_rog vă_rugăm te_rog de_urgență fără_întârziere',
    urgent: 'imediată urgent urgentă de_urgență',
    pay: 'plătește plătiți plătiti plati plata achită achitați achitarea trimite trimiteți virați transferă depune sună',
    owed: 'restantă restante datorie datoriei neplătită scadentă',
  },
  hu: {
    atOnce: 'most azonnal haladéktalanul kérem sürgősen még_ma ma_este',
    urgent: 'azonnali sürgős',
    pay: 'fizess fizessen fizesse fizetni utalj utaljon utalni küldj küldjön küldd hívd hívja fizetés befizetés átutalás',
    owed: 'lejárt tartozás tartozást kifizetetlen',
  },
  cs: {
    atOnce: 'teď hned ihned dnes okamžitě neprodleně prosím',
    urgent: 'okamžitá okamžité naléhavá',
    pay: 'zaplať zaplaťte zaplatit převeď převeďte pošli pošlete zavolej zavolejte uhraď uhraďte platba úhrada',
    owed: 'nezaplacená nezaplacené splatná dluh dluhu',
  },
  sk: {
    atOnce: 'teraz hneď ihneď dnes okamžite bezodkladne prosím',
    urgent: 'okamžitá okamžité naliehavá',
    pay: 'zaplať zaplaťte zaplatiť preveď preveďte pošli pošlite zavolaj uhraď uhraďte platba úhrada',
    owed: 'nezaplatená nezaplatené splatná dlh dlhu',
  },
  hr: {
    atOnce: 'sada odmah danas smjesta molim',
    urgent: 'hitna hitno trenutna',
    pay: 'plati platite platiti uplati uplatite pošalji pošaljite prebaci nazovi nazovite uplata plaćanje',
    owed: 'neplaćeni neplaćena dospjeli dug duga',
  },
  sl: {
    atOnce: 'zdaj takoj danes nemudoma prosim',
    urgent: 'takojšnje takojšnja nujno',
    pay: 'plačaj plačajte nakaži nakažite pošlji pošljite pokliči plačilo nakazilo',
    owed: 'neplačan neplačani zapadli dolg dolga',
  },
  tr: {
    atOnce: 'şimdi hemen bugün derhal acilen lütfen',
    urgent: 'acil',
    pay: 'öde ödeyin ödeyiniz gönder gönderin yatır yatırın havale ara arayın ödeme',
    owed: 'ödenmemiş borç borcu gecikmiş',
  },
  id: {
    atOnce: 'sekarang segera hari_ini secepatnya sekarang_juga tolong malam_ini',
    urgent: 'mendesak',
    pay: 'bayar bayarlah lunasi transfer kirim kirimkan setor pembayaran pelunasan',
    owed: 'tunggakan utang hutang denda',
  },
  vi: {
    atOnce: 'ngay_bây_giờ bây_giờ hôm_nay ngay_lập_tức lập_tức khẩn_cấp vui_lòng',
    urgent: 'khẩn',
    pay: 'trả_tiền chuyển_tiền chuyển_khoản thanh_toán nộp_tiền gửi_tiền gọi',
    owed: 'quá_hạn nợ chưa_trả',
  },
  ru: {
    atOnce: 'сейчас сегодня срочно немедленно незамедлительно пожалуйста до_полуночи',
    urgent: 'срочная срочный немедленная',
    pay: 'оплати оплатите оплатить заплати заплатите плати платите переведи переведите перевести отправь отправьте скинь позвони позвоните оплата перевод',
    owed: 'задолженность задолженности долг долга просроченный неоплаченный',
  },
  uk: {
    atOnce: 'зараз сьогодні терміново негайно будь_ласка',
    urgent: 'термінова негайна',
    pay: 'сплати сплатіть заплати заплатіть переведи переведіть перекажи перекажіть надішли надішліть подзвони оплата',
    owed: 'заборгованість борг боргу прострочений',
  },
  bg: {
    atOnce: 'сега днес веднага незабавно спешно моля',
    urgent: 'незабавно спешно',
    pay: 'плати платете преведи преведете изпрати изпратете обади плащане',
    owed: 'дълг просрочен неплатена',
  },
  el: {
    atOnce: 'τώρα σήμερα αμέσως επειγόντως παρακαλώ',
    urgent: 'άμεση επείγουσα',
    pay: 'πλήρωσε πληρώστε στείλε στείλτε μετέφερε μεταφέρετε κατάθεσε καταθέστε κάλεσε καλέστε πληρωμή',
    owed: 'οφειλή χρέος ληξιπρόθεσμη ανεξόφλητη',
  },
  zh: {
    atOnce: '立即 立刻 马上 馬上 现在 現在 今天 今日 火速 赶快 趕快',
    urgent: '紧急 緊急',
    pay: '汇款 匯款 付钱 付錢 付款 转账 轉賬 转帐 打钱 打錢 缴费 繳費 汇钱',
    owed: '欠款 逾期',
  },
  ja: {
    atOnce: '今すぐ ただちに 直ちに 至急 本日中 今日中',
    urgent: '緊急',
    pay: '振込 振り込 支払 送金 払え 払って',
    owed: '未払 滞納',
  },
  ko: {
    atOnce: '지금 오늘 즉시 당장 빨리',
    urgent: '긴급',
    pay: '송금하 입금하 결제하 지불하 보내세요 보내라 송금 입금',
    owed: '연체 미납',
  },
  ar: {
    atOnce: 'الآن اليوم فورا فوراً حالا حالاً',
    urgent: 'عاجل عاجلة',
    pay: 'ادفع ادفعوا حول حوّل أرسل ارسل اتصل',
    owed: 'مستحق متأخر دين',
  },
  he: {
    atOnce: 'עכשיו היום מיד מייד בבקשה',
    urgent: 'דחוף דחופה',
    pay: 'שלם שלמו העבר העבירו שלח שלחו התקשר',
    owed: 'חוב חובות',
  },
  hi: {
    atOnce: 'अभी आज तुरंत तुरन्त कृपया',
    urgent: 'तत्काल',
    pay: 'भुगतान भेजो भेजें चुकाओ चुकाएं',
    owed: 'बकाया',
  },
  th: {
    atOnce: 'เดี๋ยวนี้ วันนี้ ทันที ตอนนี้ กรุณา',
    urgent: 'ด่วน',
    pay: 'โอนเงิน จ่ายเงิน ชำระเงิน ส่งเงิน',
    owed: 'ค้างชำระ',
  },
};
