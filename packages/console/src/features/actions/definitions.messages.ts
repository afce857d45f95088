import { defineMessages, type Message } from "../../lib/i18n/messages.ts";
import type { Definition, Parameter } from "./definitions.api.ts";

export const familyNameMessages = defineMessages({
  "credential-reset": { "pt-BR": "senha", en: "password", es: "contraseña" },
  "factor-change": { "pt-BR": "segundo fator", en: "second factor", es: "segundo factor" },
  "contact-change": { "pt-BR": "e-mail ou telefone", en: "e-mail or phone", es: "correo o teléfono" },
  "money-out": { "pt-BR": "dinheiro que sai", en: "money going out", es: "dinero que sale" },
  "data-out": { "pt-BR": "dados que saem", en: "data going out", es: "datos que salen" },
  "access-grant": { "pt-BR": "acesso", en: "access", es: "acceso" },
  "order-redirect": { "pt-BR": "entrega", en: "delivery", es: "entrega" },
  other: { "pt-BR": "outra", en: "other", es: "otra" },
} satisfies Record<Definition["family"], Message>);

export const parameterKindMessages = defineMessages({
  text: { "pt-BR": "texto", en: "text", es: "texto" },
  email: { "pt-BR": "e-mail", en: "e-mail", es: "correo" },
  phone: { "pt-BR": "telefone", en: "phone", es: "teléfono" },
  amount: { "pt-BR": "valor", en: "amount", es: "importe" },
  account: { "pt-BR": "conta", en: "account", es: "cuenta" },
  address: { "pt-BR": "endereço", en: "address", es: "dirección" },
  reference: { "pt-BR": "referência", en: "reference", es: "referencia" },
} satisfies Record<Parameter["kind"], Message>);

export const definitionsMessages = defineMessages({
  title: { "pt-BR": "Ações sensíveis", en: "Sensitive actions", es: "Acciones sensibles" },
  lead: {
    "pt-BR":
      "O que se faz por um cliente e alguém poderia roubar: quanto se exige provado, quem mais concorda, quem executa.",
    en: "What is done for a customer and somebody might steal: how much must be proven, who else agrees, who carries it out.",
    es: "Lo que se hace por un cliente y alguien podría robar: cuánto debe demostrarse, quién más acuerda, quién ejecuta.",
  },
  add: { "pt-BR": "Nova ação", en: "New action", es: "Nueva acción" },
  action: { "pt-BR": "Ação", en: "Action", es: "Acción" },
  level: { "pt-BR": "Nível exigido", en: "Level required", es: "Nivel exigido" },
  conditions: { "pt-BR": "Condições", en: "Conditions", es: "Condiciones" },
  executor: { "pt-BR": "Quem executa", en: "Carried out by", es: "Quién ejecuta" },
  acts: { "pt-BR": "Atos", en: "Acts", es: "Actos" },
  used: {
    "pt-BR": { one: "usada {count} vez", other: "usada {count} vezes" },
    en: { one: "used {count} time", other: "used {count} times" },
    es: { one: "usada {count} vez", other: "usada {count} veces" },
  },
  off: { "pt-BR": "desligada", en: "switched off", es: "desactivada" },
  above: {
    "pt-BR": "acima de {amount}: {level} e segunda pessoa",
    en: "above {amount}: {level} and a second person",
    es: "por encima de {amount}: {level} y segunda persona",
  },
  approver: { "pt-BR": "segunda pessoa", en: "second person", es: "segunda persona" },
  delay: { "pt-BR": "espera de {hours} h", en: "waits {hours} h", es: "espera de {hours} h" },
  signed: { "pt-BR": "chave de acesso da equipe", en: "member's passkey", es: "llave del miembro" },
  noConditions: { "pt-BR": "nenhuma a mais", en: "none beyond", es: "ninguna más" },
  task: { "pt-BR": "uma pessoa, como tarefa", en: "a person, as a task", es: "una persona, como tarea" },
  webhook: { "pt-BR": "o sistema da empresa", en: "the company's system", es: "el sistema de la empresa" },
  edit: { "pt-BR": "Mudar…", en: "Change…", es: "Cambiar…" },
  test: { "pt-BR": "Testar", en: "Test", es: "Probar" },
  testOk: {
    "pt-BR": "O sistema respondeu bem ao teste.",
    en: "The system answered the test well.",
    es: "El sistema respondió bien a la prueba.",
  },
  testFailed: {
    "pt-BR": "O teste falhou: {reason}",
    en: "The test failed: {reason}",
    es: "La prueba falló: {reason}",
  },
  unknownReason: { "pt-BR": "sem motivo", en: "no reason given", es: "sin motivo" },
  signingKey: {
    "pt-BR": "Chave pública das chamadas",
    en: "Public key of the calls",
    es: "Clave pública de las llamadas",
  },
  signingKeyLead: {
    "pt-BR":
      "Com ela o sistema da empresa confere que a chamada é desta central (Standard Webhooks, Ed25519).",
    en: "With it the company's system checks that a call is of this desk (Standard Webhooks, Ed25519).",
    es: "Con ella el sistema de la empresa comprueba que la llamada es de este centro (Standard Webhooks, Ed25519).",
  },
  editTitle: { "pt-BR": "Mudar ação sensível", en: "Change sensitive action", es: "Cambiar acción sensible" },
  editLead: {
    "pt-BR": "O que já está aberto fica com o nível mais alto dos dois.",
    en: "What is open already keeps the higher of the two levels.",
    es: "Lo que ya está abierto conserva el nivel más alto de los dos.",
  },
  nameIn: { "pt-BR": "Nome em {language}", en: "Name in {language}", es: "Nombre en {language}" },
  key: { "pt-BR": "Chave", en: "Key", es: "Clave" },
  keyHint: {
    "pt-BR": "Minúsculas e hifens; o sistema da empresa a recebe.",
    en: "Lower-case letters and hyphens; the company's system receives it.",
    es: "Minúsculas y guiones; el sistema de la empresa la recibe.",
  },
  family: { "pt-BR": "O que está em jogo", en: "What is at stake", es: "Qué está en juego" },
  amountLimit: {
    "pt-BR": "Limite de valor ({currency})",
    en: "Amount limit ({currency})",
    es: "Límite de importe ({currency})",
  },
  amountLimitHint: {
    "pt-BR": "Acima dele vale o nível ao lado e uma segunda pessoa. Vazio: sem limite.",
    en: "Above it the level beside and a second person are asked for. Empty: no limit.",
    es: "Por encima rige el nivel de al lado y una segunda persona. Vacío: sin límite.",
  },
  amountWrong: {
    "pt-BR": "Escreva um valor como 500,00.",
    en: "Write an amount such as 500.00.",
    es: "Escriba un importe como 500,00.",
  },
  levelAbove: { "pt-BR": "Nível acima do limite", en: "Level above the limit", es: "Nivel sobre el límite" },
  delayHours: { "pt-BR": "Espera, em horas", en: "Waiting time, in hours", es: "Espera, en horas" },
  delayHint: {
    "pt-BR": "Entre a prova e a execução, para quem está em ficha poder dizer não.",
    en: "Between the proof and the deed, so that whoever is on file can say no.",
    es: "Entre la prueba y la ejecución, para que quien está en ficha pueda decir que no.",
  },
  secondApprover: {
    "pt-BR": "Outra pessoa da liderança aprova",
    en: "Another lead approves",
    es: "Otra persona de la coordinación aprueba",
  },
  notices: {
    "pt-BR": "Avisar todos os contatos em ficha",
    en: "Tell every contact on file",
    es: "Avisar a todos los contactos en ficha",
  },
  stepUp: {
    "pt-BR": "Quem executa assina com a chave de acesso",
    en: "Whoever carries it out signs with their passkey",
    es: "Quien ejecuta firma con su llave de acceso",
  },
  enabled: { "pt-BR": "Ligada", en: "Switched on", es: "Activada" },
  parameters: { "pt-BR": "O que se pergunta", en: "What is asked", es: "Qué se pregunta" },
  addParameter: { "pt-BR": "Mais um dado", en: "One more detail", es: "Un dato más" },
  removeParameter: { "pt-BR": "Tirar {name}", en: "Remove {name}", es: "Quitar {name}" },
  parameter: { "pt-BR": "Dado {number}", en: "Detail {number}", es: "Dato {number}" },
  kind: { "pt-BR": "Tipo", en: "Kind", es: "Tipo" },
  required: { "pt-BR": "Obrigatório", en: "Needed", es: "Obligatorio" },
  sensitive: {
    "pt-BR": "Mascarar depois de escrito",
    en: "Mask once entered",
    es: "Enmascarar una vez escrito",
  },
  url: { "pt-BR": "Endereço do sistema", en: "Address of the system", es: "Dirección del sistema" },
  urlHint: {
    "pt-BR": "Recebe a chamada assinada com o recibo; responde 2xx quando fez.",
    en: "Takes the signed call with the receipt; answers 2xx when it is done.",
    es: "Recibe la llamada firmada con el recibo; responde 2xx cuando lo hizo.",
  },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
});
