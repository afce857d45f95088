/**
 * Pretexts of phishing mail. Patterns run on folded text (lower-case, no accents) and every gap in them is bounded,
 * so that the time stays linear. `needs` says what makes the pretext dishonest.
 */
export interface Lure {
  readonly name: string;
  /** `link`: only with a link or form; `alone`: the words themselves are the attack. */
  readonly needs: "link" | "alone";
  readonly patterns: readonly RegExp[];
}

const account =
  "account|profile|access|mailbox|wallet|card|conta|acesso|cartao|cadastro|cpf|cnh|assinatura|caixa de (?:correio|e-?mail)|cuenta|acceso|tarjeta|suscripcion|subscription|usuario|chave|clave|itoken|token|registration|registro|perfil|vehicle|veiculo";
const blocked =
  "suspend\\w*|limited|lock(?:ed|out)|restrict\\w*|block(?:ed)?|disabled|deactivat\\w*|terminat\\w*|on hold|suspens[oa]|bloque\\w*|limitad[oa]|restring\\w*|desativ\\w*|desactiv\\w*|cancelad[oa]|encerrad[oa]|expir\\w*|caduc\\w*|perder o acesso|perder el acceso";
const thing =
  "account|identity|information|details|billing|payment|wallet|phrase|password|mailbox|number|conta|identidade|dados|cadastro|pagamento|senha|numero|cuenta|identidad|datos|metodo de pago|pago|contrasena|clave|firma|correo|e-?mail|acesso|acceso";

export const lures: readonly Lure[] = [
  lure(
    "account-blocked",
    "link",
    `\\b(?:${account})\\b.{0,60}?\\b(?:${blocked})\\b`,
    `\\b(?:${blocked})\\b.{0,40}?\\b(?:${account})\\b`,
  ),
  lure(
    "confirm-data",
    "link",
    `\\b(?:verify|confirm|validate|update|restore|unlock|reactivate|secure|review)\\b.{0,12}?\\b(?:your|the)\\b.{0,20}?\\b(?:${thing})\\b`,
    `\\b(?:verifi[cq]\\w*|confirm\\w*|valid\\w*|atuali[sz]\\w*|actuali[cz]\\w*|regulari[sz]\\w*|desbloque\\w*|sincroni[zc]\\w*|recupe?r\\w*)\\b.{0,20}?\\b(?:${thing}|pendencia|situacao|cpf)\\b`,
  ),
  lure(
    "password-expires",
    "link",
    "\\b(?:password|senha|contrasena|chave de seguranca|clave)\\b.{0,50}?\\b(?:expir\\w*|caduc\\w*|vence\\w*)\\b",
  ),
  lure(
    "mailbox-full",
    "link",
    "\\b(?:mail ?box|inbox|e-?mail storage|webmail|caixa de (?:correio|e-?mail|entrada)|buzon|almacenamiento)\\b.{0,60}?\\b(?:full|quota|limit\\w*|exceed\\w*|upgrad\\w*|cheia|cota|superad\\w*|deactivat\\w*|9\\d ?%)",
    "\\bupgrading all mailboxes\\b",
  ),
  lure(
    "held-messages",
    "link",
    "\\b(?:pending|undelivered|held|quarantined?|blocked|clustered)\\b.{0,24}?\\b(?:messages?|e-?mails?)\\b",
    "\\b(?:messages?|e-?mails?|mensagens|mensajes|correos)\\b.{0,40}?\\b(?:quarantine|held|retid[oa]s|pendentes|retenidos|pendientes|cuarentena|quarentena)\\b",
  ),
  lure(
    "document",
    "link",
    "\\b(?:shared|sent)\\b.{0,30}?\\b(?:document|file|folder|pdf|fax)\\b",
    "\\bdocuments?\\b.{0,30}?\\b(?:shared|pending|review|signature|sign)\\b",
    "\\b(?:documento|contrato|arquivo|archivo)\\b.{0,50}?\\b(?:compartilh\\w*|compartid\\w*|assin\\w*|firma\\w*|revis\\w*)\\b",
    "\\b(?:remittance|payment advice|aviso de pagamento|aviso de pago)\\b",
  ),
  lure(
    "payment-proof",
    "link",
    "\\b(?:comprovante|comprobante|justificante)\\b.{0,30}?\\b(?:pagamento|transferencia|deposito|pix|pago|ingreso)\\b",
    "\\b(?:swift copy|payment (?:slip|copy|advice)|proof of payment|wire confirmation|bank slip)\\b",
  ),
  lure(
    "scan-or-policy",
    "link",
    "\\b(?:scanned (?:document|file|image)|documento (?:digitalizado|escaneado)|document from .{0,20}?(?:scanner|mfp|printer))\\b",
    "\\b(?:employee handbook|benefits? enrol\\w*|salary (?:review|adjustment|increase)|reajuste salarial|aumento salarial|revision salarial)\\b",
    "\\b(?:compartilh\\w*|comparti(?:do|o|eron)|compartio)\\b.{0,30}?\\b(?:documento|arquivo|archivo|planilha|fichero)\\b",
  ),
  lure(
    "voicemail",
    "link",
    "\\b(?:voice ?mail|voice message|fax (?:message|document|received)|mensagem de voz|mensaje de voz|buzon de voz|correio de voz)\\b",
  ),
  lure(
    "parcel-fee",
    "link",
    "\\b(?:package|parcel|shipment|delivery|pacote|encomenda|objeto|envio|entrega|paquete|pedido)\\b.{0,80}?\\b(?:fee|on hold|could not be|undeliver\\w*|incomplete|customs|taxa|retid[oa]|alfandega|taxad[oa]|tasas?|retenid[oa]|aduana|no ha podido|incomplet[oa])\\b",
  ),
  lure(
    "overdue",
    "link",
    "\\b(?:overdue|past due|unpaid|vencid[oa]s?|em atraso|atrasad[oa]|em aberto|no abonad[oa]|impagad[oa]|pendiente de pago|pendientes? de pago)\\b.{0,50}?\\b(?:invoice|bill|toll|boleto|fatura|factura|multa|nota fiscal|recargo)\\b",
    "\\b(?:invoice|bill|toll|boleto|fatura|factura|multa|nota fiscal|infracao)\\b.{0,50}?\\b(?:overdue|past due|unpaid|vencid[oa]s?|em atraso|em aberto|no abonad[oa]|impagad[oa]|pendiente|protesto|penalt\\w*)\\b",
  ),
  lure(
    "refund",
    "link",
    "\\b(?:refund|tax return|reembolso|restituicao|devolucion|reintegro)\\b.{0,60}?\\b(?:claim|pending|available|solicit\\w*|resgat\\w*|pendente|pendiente|derecho|disponivel|disponible)\\b",
    "\\b(?:derecho|direito|eligible|entitled)\\b.{0,30}?\\b(?:refund|reembolso|restituicao|devolucion)\\b",
  ),
  lure(
    "prize",
    "link",
    "\\b(?:you(?:'ve| have)? (?:been selected|won)|voce (?:foi sorteado|ganhou)|ganaste|has ganado|ha ganado|ha sido seleccionad[oa]|fue seleccionad[oa]|foi selecionad[oa])\\b",
    "\\b(?:resgatar|claim|reclamar|retirar)\\b.{0,20}?\\b(?:premio|prize|reward|gift|bonus|pontos|puntos)\\b",
    "\\bpont(?:o|uaca)\\w*\\b.{0,40}?\\bexpir\\w*",
  ),
  lure(
    "strange-activity",
    "link",
    "\\b(?:unusual|suspicious|unrecogni[sz]ed|unauthori[sz]ed|new|novo|nuevo|incomum|no autorizad[oa]|nao autorizad[oa]|nao reconhecid[oa]|sospechos[oa]|suspeit[oa])\\b.{0,40}?\\b(?:sign-?in|log-?in|activity|device|access|acesso|dispositivo|aparelho|acceso|inicio de sesion|atividade|actividad|transaction|withdrawal)\\b",
    "\\b(?:acceso|acesso|login|compra|cargo|withdrawal|saque|transacao)\\b.{0,30}?\\b(?:no autorizad[oa]|nao autorizad[oa]|nao reconhecid[oa]|no reconocid[oa]|was requested|suspeit[oa])\\b",
  ),
  lure(
    "payment-failed",
    "link",
    "\\b(?:payment|billing|charge|cobrar|cobranca|pagamento|mensalidade|pago|cobro)\\b.{0,50}?\\b(?:declined|failed|problem|could not|unable|recusad[oa]|falhou|rechazad[oa]|expired)\\b",
    "\\b(?:nao conseguimos|no hemos podido|problema no|problema con|we (?:could not|couldn't|were unable to))\\b.{0,40}?\\b(?:pagamento|cobrar|processar|procesar|pago|charge|process|payment)\\b",
  ),
  lure(
    "cancel-order",
    "link",
    "\\b(?:did not|didn't|if you have not|wasn't|nao foi|no ha sido|si no|se nao|no reconoce)\\b.{0,30}?\\b(?:place|make|authori[sz]e|request|you|reconhec\\w*|reconoc\\w*|voce|usted|compra|cargo)\\b.{0,60}?\\b(?:cancel\\w*|secure|dispute|disput\\w*)\\b",
  ),
  lure(
    "recovery-phrase",
    "alone",
    "\\b(?:recovery|seed|secret) phrase\\b",
    "\\b(?:12|24)[- ]word\\b",
    "\\bfrase (?:semilla|secreta|de recuperac(?:ao|ion))\\b",
  ),
  lure(
    "fiscal",
    "link",
    "\\b(?:irregularidad\\w*|inconsistenc\\w*|pendencia\\w*|auditoria|requerimiento|intimacao|malha fina|audit)\\b.{0,80}?\\b(?:declaracao|cpf|cnpj|rfc|renta|imposto|fiscal|tribut\\w*|tax|irpf|regulari\\w*)\\b",
    "\\b(?:cpf|cnpj|rfc|renta)\\b.{0,30}?\\b(?:suspens\\w*|irregular\\w*|inconsistenc\\w*|bloque\\w*|pendenc\\w*)\\b",
  ),
];

/** Words on a link or button that ask to sign in, confirm, pay or fetch something. */
export const callToAction =
  /\b(?:sign ?in|log ?in|verif\w*|confirm\w*|valid\w*|unlock|restore|review|release|keep (?:current|my|same)|reactivate|update|view(?: (?:document|file|message|invoice))?|\S{1,80}\.(?:pdf|docx?|xlsx?|zip|html?)|abrir|visualizar|appeal|open (?:document|file)|download|play|listen|claim|pay (?:now|toll|fee|bill)|schedule|cancel (?:order|withdrawal|payment|subscription)|acessar|entrar|atualiz\w*|regulari\w*|desbloque\w*|baixar|resgat\w*|pagar|consultar|nao fui eu|cancelar|ver (?:documento|multa|fatura|factura|boleto)|revisar|actualiz\w*|acceder|descargar|reclamar|solicitar|aumentar)\b/;

/** A made-up charge that is to be fought by telephone. */
export const callback = {
  charge:
    /\b(?:charged?|auto-?renew\w*|renew(?:ed|al|ing)|subscription|purchase|invoice|order|debited|transaction|cobrad[oa]|cobranca|renovacao|renovad[oa]|assinatura|compra|debitad[oa]|cargad[oa]|cargo|renovacion|suscripcion|factura)\b/,
  amount:
    /(?:[$€£]|usd|eur|brl|r\$)\s?\d{2,5}(?:[.,]\d{1,3})*|\d{2,5}(?:[.,]\d{2})\s?(?:€|\$|usd|eur|dollars|euros|reais)/,
  call: /\b(?:call|dial|phone|contact|reach|ligue|llame|llamenos|llama|telefone|comuniquese|marque)\b.{0,80}?(\+?\(?\d[\d\s().-]{7,18}\d)/,
  dispute:
    /\b(?:cancel\w*|dispute|refund|did(?: not|n't) (?:authori[sz]e|make|place)|not authori[sz]ed|unauthori[sz]ed|reembolso|estorno|nao reconhece|no reconoce|nao autorizou|no autorizo|disputar|anular)\b/,
} as const;

export const extortion = {
  hold: /\b(?:recorded|filmed|gravei|gravado|grabado|grabe|hacked|hackeado|invadi|invadido|infected|malware|trojan|spyware|virus|access to your (?:device|computer|webcam|accounts)|compromat)\b/,
  shame:
    /\b(?:webcam|camera|adult|porn\w*|masturb\w*|video|intim\w*|adultos?|conversations?|contacts|contactos|contatos)\b/,
  demand: /\b(?:bitcoin|btc|usdt|crypto\w*|criptomoeda\w*|criptomoneda\w*|monero|litecoin|ethereum)\b/,
} as const;

export const payments = {
  bankChange: [
    /\b(?:chang\w*|updat\w*|new|revised)\b(?! your\b)[^.,;!?]{0,30}?\b(?:bank(?:ing)?|remittance|account|wire|payment) (?:details|information|instructions|account|info|data)\b/,
    /\b(?:bank|account)\b[^.;!?]{0,40}?\b(?:under audit|being audited|frozen|no longer (?:in use|active|receive)|closed)\b/,
    /\b(?:mudamos|mudanca|trocamos|alteramos|alteracao|novos?|nova)\b[^.,;!?]{0,30}?\b(?:banco|conta bancaria|dados bancarios|dados para (?:pagamento|deposito)|beneficiario|conta para (?:pagamento|deposito))\b/,
    /\bconta (?:antiga|anterior|atual)\b[^.;!?]{0,40}?\b(?:bloquead\w*|auditoria|encerrad\w*|desconsider\w*)\b/,
    /\b(?:cambi\w*|nuev[oa]s?|modific\w*|actualiz\w*)\b[^.,;!?]{0,30}?\b(?:cuenta(?: bancaria)?|entidad bancaria|banco|datos bancarios|iban)\b/,
    /\bcuenta anterior\b|\b(?:la anterior|cuenta antigua)\b[^.,;!?]{0,30}?\b(?:bloquead\w*|cancelad\w*|auditoria)\b/,
  ],
  paymentContext:
    /\b(?:pay(?:ments?|ing)?|invoices?|remit\w*|transfer\w*|pagamentos?|pagar|pague|fatura|boleto|deposito|transferenc\w*|pagos?|facturas?|recibos?)\b/,
  payroll:
    /\b(?:direct deposit|payroll|salary|wages|paycheck|salario|conta salario|folha de pagamento|nomina|sueldo|domiciliacion de (?:la )?nomina)\b/,
  payrollChange:
    /\b(?:chang\w*|updat\w*|switch\w*|new|troquei|trocar|alterar|mudar|mudanca|mudei|nova|cambi\w*|nueva|modificar)\b.{0,80}?\b(?:bank\w*|account|deposit|banco|conta|cuenta|direct deposit)\b/,
  firstPerson: /\b(?:i|my|me|eu|meu|minha|gostaria|quero|he|mi|quiero|necesito|preciso)\b/,
  giftCards:
    /\b(?:gift ?cards?|cart(?:ao|oes)[- ]?presentes?|vale[- ]?presentes?|gift-?cards|tarjetas? (?:de )?regalo|google play|itunes|steam cards?|apple cards?)\b/,
  giftErrand:
    /\b(?:buy|purchase|pick up|get (?:some|me|\d+)|need to get|comprar?|compre|consegue|puedes comprar|scratch|raspe|rasca|codes?|codigos?|reimburse\w*|reembols\w*)\b/,
  errand:
    /\b(?:are you (?:available|free|at your desk|around|in the office)|quick (?:task|favou?r|request)|need you to (?:handle|do|complete|take care)|can'?t (?:talk|take calls)|esta na sua mesa|voce esta (?:disponivel|ai|no escritorio)|preciso que (?:voce )?(?:resolva|faca|cuide)|nao posso (?:falar|atender)|estas? disponible|esta disponible|necesito que (?:hagas|me ayudes|realices|gestiones)|no puedo (?:hablar|atender))\b/,
  secrecy:
    /\b(?:discre\w*|confiden\w*|don'?t tell|between us|only by (?:e-?mail|text)|reply (?:to|by) (?:my )?(?:e-?mail|personal)|so por aqui|somente por e-?mail|nao comente|sigilo\w*|solo por (?:correo|aqui)|no lo comentes|entre nosotros|can'?t (?:talk|take calls)|reuniao|meeting|reunion)\b/,
} as const;

export const advanceFee = {
  fortune:
    /\b(?:million|milhoes|millones|inheritance|heranca|herencia|next of kin|beneficiar\w*|late client|widow|viuv[ao]|viuda|donat\w*|donar|doacao|lottery|loteria|compensation fund|unclaimed|consignment|atm card|fund (?:release|transfer)|emprestimo (?:de|aprovado|pre)|loan (?:approved|offer)|prestamo (?:aprobado|inmediato))\b/g,
  stranger:
    /\b(?:dear (?:friend|beloved|sir|beneficiary|winner)|querid[oa] (?:amig[oa]|hermano)|caro amigo|barrister|attorney|my name is|permit me|confidential|contact me|personal (?:data|information|details)|datos personales|dados pessoais|taxa de (?:cadastro|liberacao)|para liberar|upfront|responda|god bless|deus abencoe|dios (?:le|te) bendiga)\b/,
} as const;

/** A sender who asks whether a mail is genuine, or reports one. */
export const reportsPhish =
  /\b(?:is (?:this|it) (?:really|legit\w*|real|genuine|you|from you)|looks? (?:fishy|suspicious|strange|like (?:a )?(?:scam|phish))|phish\w*|scam\w*|golpes?|fraude\w*|e verdade|e de voces|e golpe|suspeito|estranho|nao cliquei|estaf\w*|timo|es vuestro|es suyo|me parece raro|sospechoso|falso|fake|spoof\w*)\b/;

export const cryptoWallet =
  /\b(?:bc1[ac-hj-np-z02-9]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})\b/;

/** From the payload format indicator to the checksum field, on one line; at most 512 characters (EMV QRCPS). */
export const brCode = /\b000201[^\r\n]{20,480}?6304[0-9A-Fa-f]{4}/g;

function lure(name: string, needs: Lure["needs"], ...patterns: string[]): Lure {
  return { name, needs, patterns: patterns.map((pattern) => new RegExp(pattern)) };
}
