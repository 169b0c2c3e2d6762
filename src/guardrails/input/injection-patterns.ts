/**
 * Text that talks to a model rather than about a company. Read on folded text. A hit marks its whole sentence or
 * line, since the rest of it is what the model would be told to do.
 */
const verbs =
  "(?:ignore|disregard|forget|override|overwrite|bypass|skip|discard|neglect|do not follow|dont follow|don't follow|ignoriere?n?|vergiss|missachte|ignora|ignore[zs]?|oublie[zr]?|olvida|omite|dimentica|esquece|esqueca|negeer|vergeet|zignoruj|pomin|zapomnij)";
const targets =
  '(?:instruction|prompt|rule|direction|command|guideline|guardrail|constraint|context|polic|message|text above|above|previous|prior|earlier|preceding|everything|all of|rest of|anweisung|regeln|instruccion|instrucao|instrucoes|istruzion|consigne|instructie|polecen|instrukcj|anterior|vorherig|precedent|eerdere|poprzedni)';

export const injectionPatterns: readonly RegExp[] = [
  new RegExp(`\\b${verbs}\\b[^.!?\\n]{0,60}${targets}`, 'u'),
  new RegExp(
    `\\b${verbs}\\s+(?:all\\s+)?(?:the\\s+|these\\s+|your\\s+|any\\s+|my\\s+)*(?:previous|prior|above|earlier|instructions?)`,
    'u',
  ),
  /\b(?:if|since|as) (?:you are|you're|youre|ur) (?:an? )?(?:llm|ai|bot|language model|assistant|gpt|chatbot)/u,
  /\byou are now\b|\bfrom now on,? you\b|\bact as (?:an? )?(?:\w+ ){0,2}(?:ai|model|assistant|dan|hacker|pirate|persona|linux|terminal|admin)|\bpretend (?:to be|you are)\b|\broleplay\b|\bdeveloper mode\b|\bmaintenance mode\b|\bjailbreak/u,
  /\b(?:system|initial|hidden|original|developer) (?:prompt|message|instructions?|configuration)\b/u,
  /\b(?:repeat|reveal|print|output|display|show|leak|share|disclose|translate|summari[sz]e|echo)\b[^.!?\n]{0,40}\b(?:instructions?|prompt|system|text above|above text|conversation|configuration|rules|following sentence|secret|api key|password)/u,
  /\b(?:what is|what's|tell me) your (?:function|purpose|system|prompt|role|instructions?)\b|\bwhat were those instructions\b/u,
  /(?:<\|?\/?\s?(?:im_start|im_end|system|user|assistant|endoftext)\b|<\/?(?:system|context|company_summary|data|user|assistant|prompt|instructions?|lead|request)[\s>|]|\[\/?(?:inst|sys|system|admin|begin_admin_session|end_admin_session)\]|<<\/?sys>>|###\s?(?:system|instruction|user|assistant))/u,
  /(?:^|\n)\s*(?:assistant|user|system|human|ai|admin)\s?:/u,
  /^\s*["'}\]]{2,}|"\s*\}\s*\]|\{\s*"(?:summary|role|content|system)"\s*:/u,
  /<\/?(?:img|script|iframe|a|svg|style|link|meta|form|input|object|embed|div|span|p|br|html|body)\b[^>]{0,1000}>/u,
  /!?\[[^\]\n]{0,300}\]\(\s*(?:https?:|www\.|\/\/|javascript:|data:)[^)]{0,1000}\)/u,
  /<translated sentence|\[salient summary\]|\bin target language\b/u,
  /\b(?:add|append|insert|include|integrate|embed|incorporate|put|mention|write|place|inject|attach|prepend)\b[^.!?\n]{0,80}\b(?:your|the|this|every|each|a) (?:\w+ ){0,2}(?:reply|response|answer|message|output|email|subject line|subject|text|first line|last line|signature|sentence|draft)\b/u,
  /\b(?:in|to|into|of|from) your (?:reply|response|answer|output|message to me|generated)\b/u,
  /\b(?:modify|enhance|augment|alter|rewrite|change|translate|encode|reverse|express|format|start|begin|end|finish|provide|give|write|remove spaces|adjust)\b[^.!?\n]{0,30}\b(?:your|the) (?:\w+ )?(?:reply|response|answer|output|message)\b/u,
  /\b(?:provide|write|give|send|compose|generate|create|produce) (?:me )?(?:your |the |an? )?(?:answer|response|reply|poem|recipe|song|story|essay|joke|haiku|code|script|list of)\b/u,
  /\brepl(?:y|ies) (?:using|with|only|in)\b|\brespond (?:with|only|in|using)\b|\banswer (?:only|with|in|using)\b/u,
  /\bbase ?64\b|\brot13\b|\brandom typos\b|\bemojis? only\b/u,
  /\b(?:always|never) (?:keep|include|add|mention|say|write|respond|reply|answer|use) (?:the|this|that|it|these|every|in)\b[^.!?\n]{0,40}\b(?:message|tag|reply|response|output|above|below|email)/u,
  /\b(?:end|start|begin|close|finish) (?:every|each|all|your|the|this)\b[^.!?\n]{0,20}\b(?:message|email|reply|response|answer|line)s? with\b/u,
  /\b(?:append|say|write|print|output|type|sign off as|reply with|respond with)\b[^.!?\n]{0,30}\b(?:the word|only|pwned|hacked|exactly)\b|\bpwned\b/u,
  /\b(?:add|append|insert) the word\b/u,
  /\b(?:note|message|attention|instructions?|reminder) (?:to|for) (?:the )?(?:validator|writer|model|ai|llm|assistant|bot|reviewer|checker|system|generator|copywriter)/u,
  /\b(?:guardrails?|filters?|checks?|safety|validation|policy|moderation) (?:are|is|were|have been|has been) (?:now )?(?:disabled|off|turned off|lifted|suspended|waived)|\bskip (?:the )?checks?\b|\bmark (?:this|the) (?:message|variant|output) as\b/u,
  /\b(?:verified|confirmed|official) fact for\b|\buse (?:it|this|that) in (?:the|your) (?:first|opening|last|subject|next)\b/u,
  /\b(?:administrator|admin|root|developer|system) (?:override|access|mode|session|command)\b|\bnew (?:rule|instruction|task|directive)s?\s?:/u,
  /\b(?:schreibe?|antworte|gib|nenne) (?:nur|stattdessen|ausschliesslich|auf)\b|\b(?:escribe|responde|di) (?:solo|unicamente|en)\b|\b(?:ecris|ecrivez|reponds|repondez) (?:seulement|uniquement|en)\b|\b(?:scrivi|rispondi) (?:solo|soltanto|in)\b|\b(?:escreva|responda) (?:apenas|somente|em)\b|\b(?:schrijf|antwoord) (?:alleen|enkel|in)\b|\b(?:napisz|odpowiedz) (?:tylko|po)\b/u,
  /\bthe lead has opted in\b|\bwithout (?:any )?(?:restrictions|filters|limitations)\b|\bdo anything now\b/u,
  /\busers? (?:to )?(?:join|subscribe|reach out|vote)\b|\bfor (?:users|readers) to\b|\bsuggest(?:ing)? users\b/u,
];
