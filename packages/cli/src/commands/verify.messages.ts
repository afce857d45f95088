/** What `atalaia verify` says to people. */
export const verifyTexts = {
  verdicts: {
    genuine: { "pt-BR": "AUTÊNTICO", en: "GENUINE", es: "AUTÉNTICO" },
    refused: { "pt-BR": "NÃO CONFIE", en: "DO NOT RELY ON IT", es: "NO CONFÍE" },
  },
  place: {
    "pt-BR": "Entrada {index} de {size} do registro {origin}",
    en: "Entry {index} of {size} of the log {origin}",
    es: "Entrada {index} de {size} del registro {origin}",
  },
  whole: {
    "pt-BR": "Registro {origin} completo: {size} entradas",
    en: "The whole log {origin}: {size} entries",
    es: "Registro {origin} completo: {size} entradas",
  },
  stamped: {
    "pt-BR": "{authority} atesta que existia em {time}",
    en: "{authority} vouches that it existed at {time}",
    es: "{authority} da fe de que existía en {time}",
  },
  sealed: {
    "pt-BR": "Valores que existem, mas não são mostrados: {fields}",
    en: "Values that exist but are not shown: {fields}",
    es: "Valores que existen pero no se muestran: {fields}",
  },
  witnesses: {
    "pt-BR": "Testemunhas: {names}",
    en: "Witnesses: {names}",
    es: "Testigos: {names}",
  },
  noWitnesses: {
    "pt-BR": "Nenhuma testemunha entre as suas chaves",
    en: "No witness among your keys",
    es: "Ningún testigo entre sus claves",
  },
  summary: {
    "pt-BR": "Autênticos: {genuine}. Recusados: {refused}.",
    en: "Genuine: {genuine}. Refused: {refused}.",
    es: "Auténticos: {genuine}. Rechazados: {refused}.",
  },
  flaws: {
    "too-large": {
      "pt-BR": "O arquivo é grande demais para ser um comprovante.",
      en: "The file is too large to be a receipt.",
      es: "El archivo es demasiado grande para ser un recibo.",
    },
    unreadable: {
      "pt-BR": "O arquivo não é uma evidência, está incompleto ou foi modificado.",
      en: "The file is no evidence, is incomplete, or was changed.",
      es: "El archivo no es una evidencia, está incompleto o fue modificado.",
    },
    "bad-opening": {
      "pt-BR": "Um dos valores mostrados não é o que foi registrado.",
      en: "One of the values shown is not the one that was logged.",
      es: "Uno de los valores mostrados no es el que se registró.",
    },
    "not-included": {
      "pt-BR": "O evento não está no registro desta forma.",
      en: "The event is not in the log in this form.",
      es: "El evento no está en el registro de esta forma.",
    },
    "unknown-log": {
      "pt-BR": "Vem de um registro que não está entre as suas chaves.",
      en: "It comes from a log that is not among your keys.",
      es: "Viene de un registro que no está entre sus claves.",
    },
    "bad-signature": {
      "pt-BR": "A assinatura do registro não confere.",
      en: "The log’s signature does not match.",
      es: "La firma del registro no coincide.",
    },
    "bad-cosignature": {
      "pt-BR": "A assinatura de uma testemunha não confere.",
      en: "A witness’s signature does not match.",
      es: "La firma de un testigo no coincide.",
    },
    "too-few-witnesses": {
      "pt-BR": "Faltam testemunhas.",
      en: "There are too few witnesses.",
      es: "Faltan testigos.",
    },
    "entry-missing": {
      "pt-BR": "Falta, ao lado da prova, o arquivo com a entrada que ela prova.",
      en: "The file with the entry that this proves is missing beside it.",
      es: "Falta, junto a la prueba, el archivo con la entrada que prueba.",
    },
    refused: {
      "pt-BR": "A autoridade de carimbo do tempo não atestou nada.",
      en: "The time-stamping authority vouched for nothing.",
      es: "La autoridad de sellado de tiempo no dio fe de nada.",
    },
    "other-digest": {
      "pt-BR": "O carimbo do tempo é de outro conteúdo.",
      en: "The time stamp is of something else.",
      es: "El sello de tiempo es de otro contenido.",
    },
    "not-for-timestamps": {
      "pt-BR": "O certificado não foi emitido para carimbos do tempo.",
      en: "The certificate was not issued for time stamps.",
      es: "El certificado no se emitió para sellos de tiempo.",
    },
    "unknown-authority": {
      "pt-BR": "A autoridade de carimbo do tempo não termina em nenhum dos certificados em que você confia.",
      en: "The time-stamping authority does not end in any certificate that you trust.",
      es: "La autoridad de sellado de tiempo no termina en ningún certificado en el que usted confíe.",
    },
    "rolled-back": {
      "pt-BR": "O registro é mais curto do que já foi: entradas sumiram.",
      en: "The log is shorter than it once was: entries are gone.",
      es: "El registro es más corto de lo que fue: faltan entradas.",
    },
    forked: {
      "pt-BR": "O registro não é mais o mesmo que alguém já viu: o passado foi trocado.",
      en: "The log is no longer the one that was seen: its past was replaced.",
      es: "El registro ya no es el que alguien vio: se cambió su pasado.",
    },
    "missing-file": {
      "pt-BR": "Falta um arquivo do registro.",
      en: "A file of the log is missing.",
      es: "Falta un archivo del registro.",
    },
    "changed-file": {
      "pt-BR": "Um arquivo do registro foi modificado.",
      en: "A file of the log was changed.",
      es: "Se modificó un archivo del registro.",
    },
    "wrong-root": {
      "pt-BR": "As entradas não são as que foram assinadas.",
      en: "The entries are not those that were signed.",
      es: "Las entradas no son las que se firmaron.",
    },
  },
} as const;
