import type { ReceiptFlaw } from "../src/receipt.ts";

export type Language = "pt-BR" | "en" | "es";

export interface PageTexts {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly choose: string;
  readonly drop: string;
  readonly paste: string;
  readonly check: string;
  readonly trust: string;
  readonly trustHint: string;
  readonly badKeys: string;
  readonly noKeys: string;
  readonly valid: string;
  readonly validLead: string;
  readonly notValid: string;
  readonly notValidLead: string;
  readonly what: string;
  readonly when: string;
  readonly log: string;
  /** `{index}` and `{size}` are filled in. */
  readonly place: string;
  readonly placeText: string;
  readonly witnesses: string;
  readonly noWitnesses: string;
  readonly facts: string;
  readonly opened: string;
  readonly sealed: string;
  readonly sealedHint: string;
  readonly offline: string;
  readonly flaws: Readonly<Record<ReceiptFlaw, string>>;
}

export const languageNames: Readonly<Record<Language, string>> = {
  "pt-BR": "Português",
  en: "English",
  es: "Español",
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  "pt-BR": {
    title: "Conferir um comprovante",
    lead: "Veja se um comprovante do atendimento é autêntico. A conferência acontece aqui, no seu aparelho.",
    language: "Idioma",
    choose: "Escolher o arquivo do comprovante",
    drop: "Você também pode soltar o arquivo em qualquer ponto desta página.",
    paste: "Ou cole o comprovante aqui",
    check: "Conferir",
    trust: "Chaves em que você confia",
    trustHint:
      "Uma chave por linha. Compare com as que a empresa publica: o comprovante vale tanto quanto elas.",
    badKeys: "Uma das chaves está incompleta ou tem erro de digitação.",
    noKeys: "Informe pelo menos uma chave do registro.",
    valid: "O comprovante é autêntico",
    validLead: "Está no registro da empresa e não foi alterado desde então.",
    notValid: "Não confie neste comprovante",
    notValidLead: "A conferência falhou:",
    what: "O que aconteceu",
    when: "Quando",
    log: "Registro",
    place: "Posição no registro",
    placeText: "número {index} de {size}",
    witnesses: "Testemunhas",
    noWitnesses: "nenhuma das que você conhece",
    facts: "Dados do evento",
    opened: "Valores mostrados",
    sealed: "Valores lacrados",
    sealedHint: "Existem no registro, mas este comprovante não os mostra ou eles foram apagados.",
    offline: "Esta página funciona sem internet e não envia nada a ninguém.",
    flaws: {
      "too-large": "o arquivo é grande demais para ser um comprovante.",
      unreadable: "o arquivo não é um comprovante, está incompleto ou foi modificado.",
      "bad-opening": "um dos valores mostrados não é o que foi registrado.",
      "not-included": "o evento não está no registro desta forma.",
      "unknown-log": "vem de um registro que não está entre as suas chaves.",
      "bad-signature": "a assinatura do registro não confere.",
      "bad-cosignature": "a assinatura de uma testemunha não confere.",
      "too-few-witnesses": "faltam testemunhas.",
    },
  },
  en: {
    title: "Check a receipt",
    lead: "Find out whether a receipt from customer support is genuine. The check runs here, on your own device.",
    language: "Language",
    choose: "Choose the receipt file",
    drop: "You can also drop the file anywhere on this page.",
    paste: "Or paste the receipt here",
    check: "Check",
    trust: "Keys you trust",
    trustHint:
      "One key per line. Compare them with those the company publishes: a receipt is only as good as they are.",
    badKeys: "One of the keys is incomplete or mistyped.",
    noKeys: "Enter at least one key of the log.",
    valid: "The receipt is genuine",
    validLead: "It is in the company’s log and has not been changed since.",
    notValid: "Do not rely on this receipt",
    notValidLead: "The check failed:",
    what: "What happened",
    when: "When",
    log: "Log",
    place: "Place in the log",
    placeText: "number {index} of {size}",
    witnesses: "Witnesses",
    noWitnesses: "none that you know",
    facts: "Facts of the event",
    opened: "Values shown",
    sealed: "Sealed values",
    sealedHint: "They are in the log, but this receipt does not show them or they were erased.",
    offline: "This page works without the internet and sends nothing to anyone.",
    flaws: {
      "too-large": "the file is too large to be a receipt.",
      unreadable: "the file is not a receipt, is incomplete, or was changed.",
      "bad-opening": "one of the values shown is not the one that was logged.",
      "not-included": "the event is not in the log in this form.",
      "unknown-log": "it comes from a log that is not among your keys.",
      "bad-signature": "the log’s signature does not match.",
      "bad-cosignature": "a witness’s signature does not match.",
      "too-few-witnesses": "there are too few witnesses.",
    },
  },
  es: {
    title: "Comprobar un recibo",
    lead: "Averigüe si un recibo de atención al cliente es auténtico. La comprobación se hace aquí, en su dispositivo.",
    language: "Idioma",
    choose: "Elegir el archivo del recibo",
    drop: "También puede soltar el archivo en cualquier lugar de esta página.",
    paste: "O pegue el recibo aquí",
    check: "Comprobar",
    trust: "Claves en las que confía",
    trustHint:
      "Una clave por línea. Compárelas con las que publica la empresa: el recibo vale tanto como ellas.",
    badKeys: "Una de las claves está incompleta o mal escrita.",
    noKeys: "Indique al menos una clave del registro.",
    valid: "El recibo es auténtico",
    validLead: "Está en el registro de la empresa y no se ha modificado desde entonces.",
    notValid: "No confíe en este recibo",
    notValidLead: "La comprobación ha fallado:",
    what: "Qué ocurrió",
    when: "Cuándo",
    log: "Registro",
    place: "Lugar en el registro",
    placeText: "número {index} de {size}",
    witnesses: "Testigos",
    noWitnesses: "ninguno que usted conozca",
    facts: "Datos del hecho",
    opened: "Valores mostrados",
    sealed: "Valores sellados",
    sealedHint: "Están en el registro, pero este recibo no los muestra o se han borrado.",
    offline: "Esta página funciona sin internet y no envía nada a nadie.",
    flaws: {
      "too-large": "el archivo es demasiado grande para ser un recibo.",
      unreadable: "el archivo no es un recibo, está incompleto o se ha modificado.",
      "bad-opening": "uno de los valores mostrados no es el que se registró.",
      "not-included": "el hecho no está en el registro de esta forma.",
      "unknown-log": "procede de un registro que no está entre sus claves.",
      "bad-signature": "la firma del registro no coincide.",
      "bad-cosignature": "la firma de un testigo no coincide.",
      "too-few-witnesses": "faltan testigos.",
    },
  },
};
