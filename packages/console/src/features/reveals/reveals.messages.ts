import { defineMessages, type Message } from "../../lib/i18n/messages.ts";
import type { AccessReview, ContactFile, FieldDefinition } from "./reveals.api.ts";

export const sensitivityMessages = defineMessages({
  low: { "pt-BR": "comum", en: "ordinary", es: "común" },
  personal: { "pt-BR": "pessoal", en: "personal", es: "personal" },
  sensitive: { "pt-BR": "sensível", en: "sensitive", es: "sensible" },
  secret: { "pt-BR": "secreto", en: "secret", es: "secreto" },
} satisfies Record<FieldDefinition["sensitivity"], Message>);

export const pointMessages = defineMessages({
  email: { "pt-BR": "E-mail", en: "E-mail", es: "Correo" },
  phone: { "pt-BR": "Telefone", en: "Phone", es: "Teléfono" },
  handle: { "pt-BR": "Usuário", en: "Handle", es: "Usuario" },
  visitor: { "pt-BR": "Visita do chat", en: "Chat visitor", es: "Visita del chat" },
} satisfies Record<ContactFile["points"][number]["kind"], Message>);

export const reviewStateMessages = defineMessages({
  unexplained: { "pt-BR": "sem explicação", en: "unexplained", es: "sin explicar" },
  explained: { "pt-BR": "explicado, à espera", en: "explained, waiting", es: "explicado, en espera" },
  justified: { "pt-BR": "justificado", en: "justified", es: "justificado" },
  unjustified: { "pt-BR": "não justificado", en: "not justified", es: "no justificado" },
} satisfies Record<AccessReview["state"], Message>);

/** Beginnings of a reason: the case is written by whoever looks. */
export const reasonMessages = defineMessages({
  check: { "pt-BR": "Conferir o pedido: ", en: "Check the request: ", es: "Comprobar la solicitud: " },
  call: { "pt-BR": "Ligar de volta sobre: ", en: "Call back about: ", es: "Devolver la llamada sobre: " },
  correct: { "pt-BR": "Corrigir o cadastro: ", en: "Correct the record: ", es: "Corregir el registro: " },
  deliver: { "pt-BR": "Resolver a entrega: ", en: "Sort out the delivery: ", es: "Resolver la entrega: " },
  suspect: { "pt-BR": "Apurar a suspeita: ", en: "Look into a suspicion: ", es: "Investigar la sospecha: " },
});

export const revealsMessages = defineMessages({
  file: { "pt-BR": "Em ficha", en: "On file", es: "En ficha" },
  fileLead: {
    "pt-BR":
      "Lacrado e mascarado. Ver um valor pede motivo, dura 60 segundos e fica no registro, à vista da pessoa.",
    en: "Sealed and masked. To see a value takes a reason, lasts 60 seconds and is logged, where the customer can see it.",
    es: "Sellado y enmascarado. Ver un valor pide motivo, dura 60 segundos y queda en el registro, a la vista del cliente.",
  },
  name: { "pt-BR": "Nome", en: "Name", es: "Nombre" },
  externalId: {
    "pt-BR": "Código no sistema da empresa",
    en: "Id in the company's system",
    es: "Código en el sistema de la empresa",
  },
  points: { "pt-BR": "Contatos", en: "Contact points", es: "Contactos" },
  fields: { "pt-BR": "Dados", en: "Data", es: "Datos" },
  field: { "pt-BR": "Dado", en: "Value", es: "Dato" },
  masked: { "pt-BR": "Mascarado", en: "Masked", es: "Enmascarado" },
  noFields: {
    "pt-BR": "Nada além dos contatos. Dados vêm do cadastro da empresa: importação ou diretório.",
    en: "Nothing beyond the contact points. Data comes from the company's records: import or directory.",
    es: "Nada más que los contactos. Los datos vienen de los registros de la empresa: importación o directorio.",
  },
  onFile: { "pt-BR": "em ficha", en: "on file", es: "en ficha" },
  claimed: { "pt-BR": "só alegado", en: "claimed only", es: "solo declarado" },
  claimedHint: {
    "pt-BR": "Veio de uma mensagem: nunca prova nada.",
    en: "Came from a message: never proves anything.",
    es: "Vino de un mensaje: nunca demuestra nada.",
  },
  cooling: {
    "pt-BR": "prova só a partir de {time}",
    en: "proves only from {time}",
    es: "demuestra solo desde {time}",
  },
  authenticators: { "pt-BR": "Autenticadores", en: "Authenticators", es: "Autenticadores" },
  noAuthenticators: {
    "pt-BR": "Nenhum. A pessoa pode guardar uma chave de acesso depois de se provar.",
    en: "None. The customer can keep a passkey after proving who they are.",
    es: "Ninguno. El cliente puede guardar una llave de acceso después de demostrar quién es.",
  },
  passkey: { "pt-BR": "Chave de acesso", en: "Passkey", es: "Llave de acceso" },
  totp: { "pt-BR": "Aplicativo autenticador", en: "Authenticator app", es: "Aplicación de autenticación" },
  since: { "pt-BR": "desde {date}", en: "since {date}", es: "desde {date}" },
  removeAuthenticator: { "pt-BR": "Retirar…", en: "Take away…", es: "Quitar…" },
  removeTitle: {
    "pt-BR": "Retirar o autenticador?",
    en: "Take the authenticator away?",
    es: "¿Quitar el autenticador?",
  },
  removeLead: {
    "pt-BR": "A pessoa passa a provar menos, e recebe aviso. Um novo só vale depois do prazo.",
    en: "The customer can prove less from now on, and is told. A new one counts only after the cooling-off.",
    es: "El cliente podrá demostrar menos y recibe aviso. Uno nuevo vale solo tras el plazo.",
  },
  removeAct: { "pt-BR": "Retirar", en: "Take away", es: "Quitar" },
  vip: { "pt-BR": "Pessoa exposta (VIP)", en: "Exposed person (VIP)", es: "Persona expuesta (VIP)" },
  vipHint: {
    "pt-BR": "Olhares sem ligação com o atendimento pedem explicação.",
    en: "Looks that have nothing to do with one's work ask for an explanation.",
    es: "Las miradas sin relación con la atención piden explicación.",
  },
  needs: { "pt-BR": "Exige", en: "Needs", es: "Exige" },
  reveal: { "pt-BR": "Ver", en: "See", es: "Ver" },
  revealWhat: { "pt-BR": "Ver: {what}", en: "See: {what}", es: "Ver: {what}" },
  why: { "pt-BR": "Para quê?", en: "What for?", es: "¿Para qué?" },
  whyHint: {
    "pt-BR": "A pessoa poderá ler este motivo.",
    en: "The customer will be able to read this reason.",
    es: "El cliente podrá leer este motivo.",
  },
  whyShort: {
    "pt-BR": "Diga o caso, com pelo menos dez letras.",
    en: "Say the case, with at least ten letters.",
    es: "Diga el caso, con al menos diez letras.",
  },
  seeFor: { "pt-BR": "Ver por 60 segundos", en: "See for 60 seconds", es: "Ver 60 segundos" },
  hidesIn: { "pt-BR": "some em {time}", en: "hides in {time}", es: "se oculta en {time}" },
  hide: { "pt-BR": "Ocultar", en: "Hide", es: "Ocultar" },
  hidden: { "pt-BR": "Oculto de novo.", en: "Hidden again.", es: "Oculto de nuevo." },
  copy: { "pt-BR": "Copiar (fica marcado)", en: "Copy (is marked)", es: "Copiar (queda marcado)" },
  token: {
    "pt-BR": "Valor escondido: {kind}. Ver…",
    en: "Hidden value: {kind}. See…",
    es: "Valor oculto: {kind}. Ver…",
  },
  sawWhat: { "pt-BR": "{name} viu: {what}", en: "{name} saw: {what}", es: "{name} vio: {what}" },
  copied: { "pt-BR": "copiou", en: "copied", es: "copió" },
  // access reviews
  accessTitle: { "pt-BR": "Acessos a explicar", en: "Accesses to explain", es: "Accesos por explicar" },
  accessLead: {
    "pt-BR": "Olhar dados fora do comum é permitido; sem explicação, não fica.",
    en: "Looking at data in an unusual way is allowed; leaving it unexplained is not.",
    es: "Mirar datos fuera de lo común está permitido; dejarlo sin explicar, no.",
  },
  mine: { "pt-BR": "Meus", en: "Mine", es: "Míos" },
  mineCount: { "pt-BR": "Meus ({count})", en: "Mine ({count})", es: "Míos ({count})" },
  waiting: { "pt-BR": "À espera", en: "Waiting", es: "En espera" },
  judged: { "pt-BR": "Não justificados", en: "Not justified", es: "No justificados" },
  all: { "pt-BR": "Todos", en: "All", es: "Todos" },
  nothingMine: {
    "pt-BR": "Você não tem nada a explicar",
    en: "You have nothing to explain",
    es: "No tiene nada que explicar",
  },
  nothing: { "pt-BR": "Nada aqui", en: "Nothing here", es: "Nada aquí" },
  nothingLead: {
    "pt-BR": "Acessos sem conversa, em massa, fora do turno, a colegas ou pessoas expostas aparecem aqui.",
    en: "Accesses without a conversation, in bulk, off shift, to colleagues or exposed people appear here.",
    es: "Los accesos sin conversación, masivos, fuera de turno, a colegas o personas expuestas aparecen aquí.",
  },
  ofContact: { "pt-BR": "contato {name}", en: "contact {name}", es: "contacto {name}" },
  reasonGiven: {
    "pt-BR": "Motivo dado: {reason}",
    en: "Reason given: {reason}",
    es: "Motivo dado: {reason}",
  },
  explainedAs: { "pt-BR": "Explicação: {text}", en: "Explanation: {text}", es: "Explicación: {text}" },
  judgedBy: { "pt-BR": "{name}: {comment}", en: "{name}: {comment}", es: "{name}: {comment}" },
  explain: { "pt-BR": "Explicar…", en: "Explain…", es: "Explicar…" },
  explainTitle: { "pt-BR": "Como foi?", en: "How did it come about?", es: "¿Cómo fue?" },
  explainLead: {
    "pt-BR": "Outra pessoa lê e decide. Diga o caso, não a regra.",
    en: "Somebody else reads it and decides. Say the case, not the rule.",
    es: "Otra persona lo lee y decide. Diga el caso, no la regla.",
  },
  explainAct: { "pt-BR": "Enviar explicação", en: "Send explanation", es: "Enviar explicación" },
  short: {
    "pt-BR": "Escreva pelo menos {least} letras.",
    en: "Write at least {least} letters.",
    es: "Escriba al menos {least} letras.",
  },
  judge: { "pt-BR": "Decidir…", en: "Decide…", es: "Decidir…" },
  judgeTitle: {
    "pt-BR": "O acesso se justifica?",
    en: "Was the access justified?",
    es: "¿Se justifica el acceso?",
  },
  judgeComment: { "pt-BR": "O que se apurou", en: "What was found", es: "Lo averiguado" },
  justified: { "pt-BR": "Justificado", en: "Justified", es: "Justificado" },
  unjustified: { "pt-BR": "Não justificado", en: "Not justified", es: "No justificado" },
  judgeAct: { "pt-BR": "Registrar decisão", en: "Record decision", es: "Registrar decisión" },
  verdict: { "pt-BR": "Decisão", en: "Decision", es: "Decisión" },
  more: { "pt-BR": "Mostrar mais", en: "Show more", es: "Mostrar más" },
  conversation: { "pt-BR": "Abrir conversa", en: "Open conversation", es: "Abrir conversación" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  // field definitions
  fieldsTitle: { "pt-BR": "Dados dos contatos", en: "Contact data", es: "Datos de los contactos" },
  fieldsLead: {
    "pt-BR":
      "Que dados uma ficha pode ter, quão sensíveis são, e o que a pessoa precisa ter provado para alguém ver.",
    en: "Which data a file may hold, how sensitive it is, and what the customer must have proven before anybody sees it.",
    es: "Qué datos puede tener una ficha, cuán sensibles son y qué debe haber demostrado el cliente para que alguien los vea.",
  },
  addField: { "pt-BR": "Novo dado", en: "New field", es: "Nuevo dato" },
  editField: { "pt-BR": "Mudar dado", en: "Change field", es: "Cambiar dato" },
  edit: { "pt-BR": "Mudar…", en: "Change…", es: "Cambiar…" },
  key: { "pt-BR": "Chave", en: "Key", es: "Clave" },
  keyHint: {
    "pt-BR": "Minúsculas e hifens; é a coluna na importação.",
    en: "Lower-case letters and hyphens; the column of an import.",
    es: "Minúsculas y guiones; es la columna en la importación.",
  },
  kind: { "pt-BR": "Tipo", en: "Kind", es: "Tipo" },
  sensitivity: { "pt-BR": "Sensibilidade", en: "Sensitivity", es: "Sensibilidad" },
  level: { "pt-BR": "Nível exigido", en: "Level needed", es: "Nivel exigido" },
  used: { "pt-BR": "Em fichas", en: "On files", es: "En fichas" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  nameIn: { "pt-BR": "Nome em {language}", en: "Name in {language}", es: "Nombre en {language}" },
  stepUpHint: {
    "pt-BR": "Baixar sensibilidade ou nível pede sua confirmação.",
    en: "Lowering sensitivity or level asks you to confirm.",
    es: "Bajar la sensibilidad o el nivel pide su confirmación.",
  },
});

export const fieldKindMessages = defineMessages({
  text: { "pt-BR": "texto", en: "text", es: "texto" },
  date: { "pt-BR": "data", en: "date", es: "fecha" },
  document: { "pt-BR": "documento", en: "document", es: "documento" },
  address: { "pt-BR": "endereço", en: "address", es: "dirección" },
  account: { "pt-BR": "conta", en: "account", es: "cuenta" },
  card: { "pt-BR": "cartão", en: "card", es: "tarjeta" },
  number: { "pt-BR": "número", en: "number", es: "número" },
} satisfies Record<FieldDefinition["kind"], Message>);
