import { defineMessages, type Message } from "../../lib/i18n/messages.ts";
import type { Case } from "./policy.api.ts";

export const policyActionMessages = defineMessages({
  "reveal-field": { "pt-BR": "ver um dado", en: "see a value", es: "ver un dato" },
  "open-action": { "pt-BR": "abrir uma ação", en: "open an action", es: "abrir una acción" },
  "approve-action": { "pt-BR": "aprovar uma ação", en: "approve an action", es: "aprobar una acción" },
  "carry-out-action": { "pt-BR": "executar uma ação", en: "carry out an action", es: "ejecutar una acción" },
  "force-action": {
    "pt-BR": "executar sem prova (quebrar o vidro)",
    en: "carry out without proof (break-glass)",
    es: "ejecutar sin prueba (romper el cristal)",
  },
} satisfies Record<Case["action"], Message>);

/** Yes or no of a case. */
export const factMessages = defineMessages({
  openConversation: {
    "pt-BR": "Conversa aberta com a pessoa",
    en: "Open conversation with the customer",
    es: "Conversación abierta con el cliente",
  },
  assigned: {
    "pt-BR": "A conversa é deste membro",
    en: "The conversation is this member's",
    es: "La conversación es de este miembro",
  },
  steppedUp: {
    "pt-BR": "Confirmou a própria identidade",
    en: "Confirmed their own identity",
    es: "Confirmó su propia identidad",
  },
  onShift: { "pt-BR": "No turno", en: "On shift", es: "En turno" },
  delayPassed: { "pt-BR": "A espera passou", en: "The waiting time has passed", es: "La espera ha pasado" },
  frozen: { "pt-BR": "Conversa congelada", en: "Conversation frozen", es: "Conversación congelada" },
  own: {
    "pt-BR": "É sobre o próprio membro",
    en: "It is about the member themselves",
    es: "Es sobre el propio miembro",
  },
  colleague: { "pt-BR": "A pessoa é colega", en: "The customer is a colleague", es: "El cliente es colega" },
  vip: { "pt-BR": "Pessoa exposta (VIP)", en: "Exposed person (VIP)", es: "Persona expuesta (VIP)" },
  honey: { "pt-BR": "Contato isca", en: "Honey contact", es: "Contacto señuelo" },
  breakGlass: { "pt-BR": "Quebrar o vidro", en: "Break-glass", es: "Romper el cristal" },
} satisfies Record<
  Extract<{ [K in keyof Case]: Case[K] extends boolean ? K : never }[keyof Case], string>,
  Message
>);

export const presetMessages = defineMessages({
  hurried: {
    "pt-BR": "Senha nova, só o e-mail provado",
    en: "Password reset, only the e-mail proven",
    es: "Contraseña nueva, solo el correo demostrado",
  },
  proven: {
    "pt-BR": "O mesmo, com chave de acesso",
    en: "The same, with a passkey",
    es: "Lo mismo, con llave de acceso",
  },
  curious: {
    "pt-BR": "Ver documento sem conversa",
    en: "See a document without a conversation",
    es: "Ver documento sin conversación",
  },
  alone: {
    "pt-BR": "Aprovar a própria ação",
    en: "Approve one's own action",
    es: "Aprobar la propia acción",
  },
  night: {
    "pt-BR": "Reembolso grande de madrugada",
    en: "A large refund at night",
    es: "Un gran reembolso de madrugada",
  },
  glass: { "pt-BR": "Quebrar o vidro", en: "Break the glass", es: "Romper el cristal" },
});

export const policyMessages = defineMessages({
  title: { "pt-BR": "Regras", en: "Rules", es: "Reglas" },
  lead: {
    "pt-BR": "Quem pode o quê, e quando. Nada é permitido sem uma regra que permita; uma que proíba basta.",
    en: "Who may do what, and when. Nothing is allowed without a rule that allows it; one that forbids is enough.",
    es: "Quién puede qué, y cuándo. Nada se permite sin una regla que lo permita; basta una que prohíba.",
  },
  delivered: { "pt-BR": "Regras de fábrica", en: "Delivered rules", es: "Reglas de fábrica" },
  deliveredLead: {
    "pt-BR": "Valem sempre. As suas só podem proibir mais.",
    en: "They always hold. Your own can only forbid more.",
    es: "Rigen siempre. Las propias solo pueden prohibir más.",
  },
  permits: { "pt-BR": "permite", en: "permits", es: "permite" },
  forbids: { "pt-BR": "proíbe", en: "forbids", es: "prohíbe" },
  source: { "pt-BR": "Em Cedar", en: "In Cedar", es: "En Cedar" },
  own: { "pt-BR": "Suas regras", en: "Your rules", es: "Sus reglas" },
  ownLead: {
    "pt-BR": "Escritas em Cedar e conferidas enquanto se escreve. Cada uma só pode proibir.",
    en: "Written in Cedar and checked while you write. Each can only forbid.",
    es: "Escritas en Cedar y comprobadas mientras se escribe. Cada una solo puede prohibir.",
  },
  ownLabel: { "pt-BR": "Texto das regras", en: "Text of the rules", es: "Texto de las reglas" },
  changedBy: { "pt-BR": "mudadas por {name}", en: "changed by {name}", es: "cambiadas por {name}" },
  none: { "pt-BR": "Nenhuma regra própria.", en: "No rules of your own.", es: "Ninguna regla propia." },
  checking: { "pt-BR": "Conferindo…", en: "Checking…", es: "Comprobando…" },
  valid: {
    "pt-BR": "As regras estão bem escritas.",
    en: "The rules are written well.",
    es: "Las reglas están bien escritas.",
  },
  line: { "pt-BR": "Linha {line}: {message}", en: "Line {line}: {message}", es: "Línea {line}: {message}" },
  insert: { "pt-BR": "Começar de um exemplo", en: "Begin with an example", es: "Empezar con un ejemplo" },
  exampleNight: {
    "pt-BR": "Nada se executa fora do horário",
    en: "Nothing is carried out after hours",
    es: "Nada se ejecuta fuera de horario",
  },
  exampleVip: {
    "pt-BR": "Pessoas expostas: só liderança vê",
    en: "Exposed people: only leads see",
    es: "Personas expuestas: solo la coordinación ve",
  },
  exampleDanger: {
    "pt-BR": "Conversa perigosa: nada se executa",
    en: "Dangerous conversation: nothing is carried out",
    es: "Conversación peligrosa: nada se ejecuta",
  },
  words: {
    "pt-BR": "O que uma regra pode usar",
    en: "What a rule can speak of",
    es: "De qué puede hablar una regla",
  },
  save: { "pt-BR": "Salvar regras", en: "Save rules", es: "Guardar reglas" },
  saved: { "pt-BR": "Regras salvas.", en: "Rules saved.", es: "Reglas guardadas." },
  bench: { "pt-BR": "Bancada", en: "Test bench", es: "Banco de pruebas" },
  benchLead: {
    "pt-BR": "Monte um caso e veja a decisão, com as regras escritas acima, mesmo antes de salvar.",
    en: "Set up a case and see the decision, with the rules written above, even before they are saved.",
    es: "Arme un caso y vea la decisión, con las reglas escritas arriba, incluso antes de guardarlas.",
  },
  presets: { "pt-BR": "Casos prontos", en: "Ready cases", es: "Casos listos" },
  allowed: { "pt-BR": "Permitido", en: "Allowed", es: "Permitido" },
  refused: { "pt-BR": "Recusado", en: "Refused", es: "Rechazado" },
  because: { "pt-BR": "porque", en: "because", es: "porque" },
  noRule: { "pt-BR": "Nenhuma regra permite.", en: "No rule permits it.", es: "Ninguna regla lo permite." },
  wants: { "pt-BR": "Quer", en: "Wants to", es: "Quiere" },
  who: { "pt-BR": "Quem", en: "Who", es: "Quién" },
  required: { "pt-BR": "Nível exigido", en: "Level required", es: "Nivel exigido" },
  proven: { "pt-BR": "Nível provado", en: "Level proven", es: "Nivel demostrado" },
  provenAge: {
    "pt-BR": "Minutos desde a prova",
    en: "Minutes since the proof",
    es: "Minutos desde la prueba",
  },
  approvals: { "pt-BR": "Aprovações", en: "Approvals", es: "Aprobaciones" },
  approvalsNeeded: { "pt-BR": "Aprovações exigidas", en: "Approvals needed", es: "Aprobaciones exigidas" },
  amount: { "pt-BR": "Valor, em centavos", en: "Amount, in cents", es: "Importe, en céntimos" },
  hour: { "pt-BR": "Hora do dia", en: "Hour of day", es: "Hora del día" },
  sensitivity: {
    "pt-BR": "Sensibilidade do dado",
    en: "Sensitivity of the value",
    es: "Sensibilidad del dato",
  },
  verdict: {
    "pt-BR": "Veredito da conversa",
    en: "Verdict of the conversation",
    es: "Veredicto de la conversación",
  },
  facts: {
    "pt-BR": "O que é verdade no caso",
    en: "What is true in the case",
    es: "Qué es cierto en el caso",
  },
  low: { "pt-BR": "comum", en: "ordinary", es: "común" },
  personal: { "pt-BR": "pessoal", en: "personal", es: "personal" },
  sensitive: { "pt-BR": "sensível", en: "sensitive", es: "sensible" },
  secret: { "pt-BR": "secreto", en: "secret", es: "secreto" },
});
