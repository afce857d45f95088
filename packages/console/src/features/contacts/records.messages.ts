import { defineMessages } from "../../lib/i18n/messages.ts";

/** Why a line cannot be imported, by the server's codes. */
export const importProblemMessages = defineMessages({
  empty: { "pt-BR": "não há linhas", en: "there are no lines", es: "no hay líneas" },
  malformed: {
    "pt-BR": "não é CSV válido: confira as aspas",
    en: "not valid CSV: check the quotes",
    es: "no es CSV válido: revise las comillas",
  },
  "too-many-lines": { "pt-BR": "linhas demais", en: "too many lines", es: "demasiadas líneas" },
  "unknown-column": { "pt-BR": "coluna desconhecida", en: "unknown column", es: "columna desconocida" },
  "double-column": { "pt-BR": "coluna repetida", en: "column given twice", es: "columna repetida" },
  "double-value": {
    "pt-BR": "o mesmo valor em duas linhas",
    en: "the same value on two lines",
    es: "el mismo valor en dos líneas",
  },
  "too-many-values": {
    "pt-BR": "mais valores do que colunas",
    en: "more values than columns",
    es: "más valores que columnas",
  },
  "nobody-named": {
    "pt-BR": "a linha não diz de quem é",
    en: "the line does not say whose it is",
    es: "la línea no dice de quién es",
  },
  "point-taken": {
    "pt-BR": "e-mail ou telefone de outra ficha",
    en: "e-mail or phone of another file",
    es: "correo o teléfono de otra ficha",
  },
  "contact-erased": {
    "pt-BR": "esta pessoa foi apagada",
    en: "this person was erased",
    es: "esta persona fue borrada",
  },
  "invalid-email": { "pt-BR": "e-mail inválido", en: "invalid e-mail address", es: "correo no válido" },
  "invalid-phone": { "pt-BR": "telefone inválido", en: "invalid phone number", es: "teléfono no válido" },
  "invalid-date": { "pt-BR": "data inválida", en: "invalid date", es: "fecha no válida" },
  "invalid-vip": {
    "pt-BR": "VIP se escreve sim ou não",
    en: "VIP is written yes or no",
    es: "VIP se escribe sí o no",
  },
  "card-number": {
    "pt-BR": "só os quatro últimos números do cartão",
    en: "only the last four digits of a card",
    es: "solo los cuatro últimos dígitos de la tarjeta",
  },
  "value-too-long": { "pt-BR": "valor longo demais", en: "value too long", es: "valor demasiado largo" },
});

export const recordsMessages = defineMessages({
  title: { "pt-BR": "Cadastro da empresa", en: "Company records", es: "Registros de la empresa" },
  lead: {
    "pt-BR": "De onde vêm as fichas. Só o que veio daqui pode provar alguém; endereços de mensagens nunca.",
    en: "Where files come from. Only what came from here can prove anybody; addresses in messages never do.",
    es: "De dónde vienen las fichas. Solo lo que vino de aquí puede demostrar a alguien; las direcciones de mensajes, nunca.",
  },
  importTitle: { "pt-BR": "Importar contatos", en: "Import contacts", es: "Importar contactos" },
  importLead: {
    "pt-BR": "Um arquivo CSV com cabeçalho. Primeiro se ensaia, sem gravar; depois entra tudo ou nada.",
    en: "A CSV file with a header. First it is tried without saving; then all of it goes in, or nothing.",
    es: "Un archivo CSV con encabezado. Primero se ensaya sin guardar; luego entra todo o nada.",
  },
  columns: { "pt-BR": "Colunas", en: "Columns", es: "Columnas" },
  drop: { "pt-BR": "Solte o CSV aqui", en: "Drop the CSV here", es: "Suelte el CSV aquí" },
  or: { "pt-BR": "ou", en: "or", es: "o" },
  choose: { "pt-BR": "Escolher arquivo", en: "Choose a file", es: "Elegir archivo" },
  limit: {
    "pt-BR": "Até {size} e 100.000 linhas.",
    en: "Up to {size} and 100,000 lines.",
    es: "Hasta {size} y 100.000 líneas.",
  },
  trying: { "pt-BR": "Ensaiando {name}…", en: "Trying {name}…", es: "Ensayando {name}…" },
  would: {
    "pt-BR": "{name}: {created} novas, {updated} mudadas, {unchanged} iguais.",
    en: "{name}: {created} new, {updated} changed, {unchanged} as they are.",
    es: "{name}: {created} nuevas, {updated} cambiadas, {unchanged} iguales.",
  },
  coolingHint: {
    "pt-BR": "Contatos novos ou trocados só provam depois da carência; os antigos recebem aviso.",
    en: "New or changed contact points prove only after the cooling-off; the old ones are told.",
    es: "Los contactos nuevos o cambiados solo demuestran tras la carencia; los antiguos reciben aviso.",
  },
  importAct: { "pt-BR": "Importar", en: "Import", es: "Importar" },
  imported: {
    "pt-BR": "Importado: {created} novas, {updated} mudadas, {unchanged} iguais.",
    en: "Imported: {created} new, {updated} changed, {unchanged} as they were.",
    es: "Importado: {created} nuevas, {updated} cambiadas, {unchanged} iguales.",
  },
  problems: {
    "pt-BR": {
      one: "{count} problema; nada será gravado",
      other: "{count} problemas; nada será gravado",
    },
    en: { one: "{count} problem; nothing will be saved", other: "{count} problems; nothing will be saved" },
    es: {
      one: "{count} problema; no se guardará nada",
      other: "{count} problemas; no se guardará nada",
    },
  },
  mend: {
    "pt-BR": "Corrija o arquivo e escolha-o de novo.",
    en: "Mend the file and choose it again.",
    es: "Corrija el archivo y elíjalo de nuevo.",
  },
  line: { "pt-BR": "Linha", en: "Line", es: "Línea" },
  column: { "pt-BR": "Coluna", en: "Column", es: "Columna" },
  problem: { "pt-BR": "Problema", en: "Problem", es: "Problema" },
  moreProblems: { "pt-BR": "e mais {count}", en: "and {count} more", es: "y {count} más" },
  directory: { "pt-BR": "Diretório ligado", en: "Connected directory", es: "Directorio conectado" },
  directoryLead: {
    "pt-BR":
      "O sistema da empresa avisa mudanças em /api/directory, assinadas com este segredo (Standard Webhooks).",
    en: "The company's system tells of changes at /api/directory, signed with this secret (Standard Webhooks).",
    es: "El sistema de la empresa avisa de cambios en /api/directory, firmados con este secreto (Standard Webhooks).",
  },
  secretSet: { "pt-BR": "Há um segredo em uso.", en: "A secret is in use.", es: "Hay un secreto en uso." },
  secretUnset: {
    "pt-BR": "Ainda não há segredo: nada é aceito.",
    en: "There is no secret yet: nothing is accepted.",
    es: "Aún no hay secreto: no se acepta nada.",
  },
  newSecret: { "pt-BR": "Gerar segredo novo", en: "Make a new secret", es: "Generar un secreto nuevo" },
  secretTitle: { "pt-BR": "Só aparece agora", en: "Shown only now", es: "Solo se muestra ahora" },
  secretLead: {
    "pt-BR": "Guarde no sistema da empresa. O anterior vale por mais 24 horas.",
    en: "Store it in the company's system. The old one counts for another 24 hours.",
    es: "Guárdelo en el sistema de la empresa. El anterior vale 24 horas más.",
  },
  honey: { "pt-BR": "Contatos isca", en: "Honey contacts", es: "Contactos señuelo" },
  honeyLead: {
    "pt-BR":
      "Pessoas plausíveis que não existem. Ninguém tem motivo para abrir uma: quem abre dispara um alerta. Nem a administração fica sabendo quais são.",
    en: "Plausible people who do not exist. Nobody has a reason to open one: whoever does raises an alert. Not even admins are told which they are.",
    es: "Personas plausibles que no existen. Nadie tiene motivo para abrir una: quien lo hace dispara una alerta. Ni la administración sabe cuáles son.",
  },
  honeyCount: { "pt-BR": "Quantos", en: "How many", es: "Cuántos" },
  honeyLanguage: { "pt-BR": "Língua dos nomes", en: "Language of the names", es: "Idioma de los nombres" },
  honeyAct: { "pt-BR": "Espalhar iscas", en: "Lay them out", es: "Esparcir señuelos" },
  honeyDone: {
    "pt-BR": "Criados: {created}. No total: {total}.",
    en: "Made: {created}. In all: {total}.",
    es: "Creados: {created}. En total: {total}.",
  },
});
