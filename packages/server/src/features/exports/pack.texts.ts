import type { Language } from "@atalaia/contract";

const texts: Readonly<Record<Language, string>> = {
  "pt-BR": `DOSSIÊ DE EVIDÊNCIAS

Este arquivo contém dados pessoais. Guarde-o e entregue-o somente a quem tem direito.

messages/       cada mensagem como chegou (.eml, .json), o envelope e o que o motor disse dela (.report.json)
custody.json    cadeia de custódia: quem teve cada mensagem nas mãos, e quando
receipts/       um recibo para cada registro do livro de evidências
manifest.json   a lista de todos os arquivos com seu SHA-256
export.receipt.json   o recibo que prova quem retirou este dossiê; ele contém o SHA-256 de manifest.json
verifier.html   confere os recibos sem rede, em qualquer navegador

Como conferir:
  1. calcule o SHA-256 de manifest.json e compare com manifestSha256 em export.receipt.json;
  2. calcule o SHA-256 de cada arquivo e compare com manifest.json;
  3. abra verifier.html e solte os recibos nela, ou rode: atalaia verify ESTE-ARQUIVO.zip --key CHAVE-DO-LIVRO
     (peça a chave do livro à empresa por outro caminho, não a tire deste arquivo).
`,
  en: `EVIDENCE PACK

This file holds personal data. Keep it, and hand it only to those entitled to it.

messages/       each message as it arrived (.eml, .json), its envelope, and what the engine said of it (.report.json)
custody.json    chain of custody: who had each message in hand, and when
receipts/       a receipt for each entry of the evidence log
manifest.json   the list of all files with their SHA-256
export.receipt.json   the receipt that proves who took this pack; it holds the SHA-256 of manifest.json
verifier.html   checks the receipts without a network, in any browser

How to check:
  1. compute the SHA-256 of manifest.json and compare it with manifestSha256 in export.receipt.json;
  2. compute the SHA-256 of each file and compare it with manifest.json;
  3. open verifier.html and drop the receipts on it, or run: atalaia verify THIS-FILE.zip --key KEY-OF-THE-LOG
     (ask the company for the log's key by another way; do not take it from this file).
`,
  es: `EXPEDIENTE DE EVIDENCIAS

Este archivo contiene datos personales. Guárdelo y entréguelo solo a quien tenga derecho.

messages/       cada mensaje como llegó (.eml, .json), su sobre y lo que el motor dijo de él (.report.json)
custody.json    cadena de custodia: quién tuvo cada mensaje en sus manos, y cuándo
receipts/       un recibo por cada registro del libro de evidencias
manifest.json   la lista de todos los archivos con su SHA-256
export.receipt.json   el recibo que prueba quién retiró este expediente; contiene el SHA-256 de manifest.json
verifier.html   comprueba los recibos sin red, en cualquier navegador

Cómo comprobarlo:
  1. calcule el SHA-256 de manifest.json y compárelo con manifestSha256 en export.receipt.json;
  2. calcule el SHA-256 de cada archivo y compárelo con manifest.json;
  3. abra verifier.html y suelte en ella los recibos, o ejecute: atalaia verify ESTE-ARCHIVO.zip --key CLAVE-DEL-LIBRO
     (pida la clave del libro a la empresa por otra vía; no la tome de este archivo).
`,
};

export function readMe(language: Language): string {
  return texts[language];
}
