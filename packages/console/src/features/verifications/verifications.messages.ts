import { defineMessages, type Message } from "../../lib/i18n/messages.ts";
import type { Method } from "./verifications.api.ts";

export const methodNameMessages = defineMessages({
  passkey: { "pt-BR": "Chave de acesso", en: "Passkey", es: "Llave de acceso" },
  totp: { "pt-BR": "Aplicativo autenticador", en: "Authenticator app", es: "Aplicación de autenticación" },
  "email-code": { "pt-BR": "Código por e-mail", en: "Code by e-mail", es: "Código por correo" },
  "sms-code": { "pt-BR": "Código por SMS", en: "Code by text message", es: "Código por SMS" },
  "site-session": {
    "pt-BR": "Sessão no site da empresa",
    en: "Session on the company's site",
    es: "Sesión en el sitio de la empresa",
  },
  proofing: {
    "pt-BR": "Conferência de identidade por um provedor",
    en: "Identity check by a provider",
    es: "Comprobación de identidad por un proveedor",
  },
} satisfies Record<Method, Message>);

export const methodHintMessages = defineMessages({
  passkey: {
    "pt-BR": "Leva a V3: presa ao seu endereço, não se dita nem se encaminha.",
    en: "Leads to V3: bound to your address, cannot be read out or passed on.",
    es: "Lleva a V3: ligada a su dirección, no se dicta ni se reenvía.",
  },
  totp: {
    "pt-BR": "Com outro meio leva a V3.",
    en: "Together with another way it leads to V3.",
    es: "Junto con otro medio lleva a V3.",
  },
  "email-code": {
    "pt-BR": "Só para endereços em ficha; leva a V1.",
    en: "Only to addresses on file; leads to V1.",
    es: "Solo a direcciones en ficha; lleva a V1.",
  },
  "sms-code": {
    "pt-BR": "Só para números em ficha; nunca leva a V3.",
    en: "Only to numbers on file; never leads to V3.",
    es: "Solo a números en ficha; nunca lleva a V3.",
  },
  "site-session": {
    "pt-BR": "O site assina quem está conectado; leva a V1.",
    en: "Your site signs who is signed in; leads to V1.",
    es: "Su sitio firma quién inició sesión; lleva a V1.",
  },
  proofing: {
    "pt-BR": "Documento e rosto, fora daqui; leva a V4.",
    en: "Document and face, elsewhere; leads to V4.",
    es: "Documento y rostro, fuera de aquí; lleva a V4.",
  },
} satisfies Record<Method, Message>);

export const verificationsMessages = defineMessages({
  title: {
    "pt-BR": "Verificação de clientes",
    en: "Verification of customers",
    es: "Verificación de clientes",
  },
  lead: {
    "pt-BR": "Com o que clientes provam quem são. Saber dados do cadastro nunca conta.",
    en: "What customers prove with. Knowing facts from the record never counts.",
    es: "Con qué demuestran los clientes quiénes son. Conocer datos del registro nunca cuenta.",
  },
  methods: { "pt-BR": "Meios", en: "Ways to prove", es: "Medios" },
  oneMethod: {
    "pt-BR": "Deixe ligado ao menos um meio.",
    en: "Keep at least one way switched on.",
    es: "Deje activado al menos un medio.",
  },
  times: { "pt-BR": "Prazos", en: "Times", es: "Plazos" },
  coolingOffHours: {
    "pt-BR": "Carência de contato novo, em horas",
    en: "Cooling-off of a new contact point, in hours",
    es: "Carencia de un contacto nuevo, en horas",
  },
  coolingOffHint: {
    "pt-BR": "Quem troca o telefone e pede algo na mesma hora espera. Recomendado: 72.",
    en: "Whoever changes the phone and asks for something right away has to wait. Recommended: 72.",
    es: "Quien cambia el teléfono y pide algo enseguida tiene que esperar. Recomendado: 72.",
  },
  provenMinutes: {
    "pt-BR": "Minutos em que a prova vale",
    en: "Minutes for which a proof counts",
    es: "Minutos en que vale la prueba",
  },
  provenHint: {
    "pt-BR": "Para ver dados na mesma conversa. Uma ação tem sempre a sua própria prova.",
    en: "For seeing values in the same conversation. An action always has a proof of its own.",
    es: "Para ver datos en la misma conversación. Una acción tiene siempre su propia prueba.",
  },
  currency: { "pt-BR": "Moeda dos valores", en: "Currency of amounts", es: "Moneda de los importes" },
  currencyHint: {
    "pt-BR": "Três letras, como BRL.",
    en: "Three letters, such as EUR.",
    es: "Tres letras, como EUR.",
  },
  mail: {
    "pt-BR": "Avisos e códigos por e-mail",
    en: "Notices and codes by e-mail",
    es: "Avisos y códigos por correo",
  },
  noticeInbox: { "pt-BR": "Saem pela caixa", en: "They go out through", es: "Salen por la bandeja" },
  firstInbox: { "pt-BR": "A primeira que envia", en: "The first that can send", es: "La primera que envía" },
  cannotMail: {
    "pt-BR": "Nenhuma caixa envia e-mails: códigos por e-mail e avisos de “não fui eu” não chegam a ninguém.",
    en: "No inbox sends mail: codes by e-mail and “it was not me” notices reach nobody.",
    es: "Ninguna bandeja envía correo: los códigos y los avisos de “no fui yo” no llegan a nadie.",
  },
  sms: { "pt-BR": "SMS", en: "Text messages", es: "SMS" },
  smsUrl: { "pt-BR": "Endereço do provedor", en: "Address of the provider", es: "Dirección del proveedor" },
  smsUrlHint: {
    "pt-BR": "Recebe um POST com “to” e “text” em JSON, e o token.",
    en: "Takes a POST with “to” and “text” as JSON, and the token.",
    es: "Recibe un POST con “to” y “text” en JSON, y el token.",
  },
  smsToken: { "pt-BR": "Token do provedor", en: "Token of the provider", es: "Token del proveedor" },
  smsTest: { "pt-BR": "Testar com este número", en: "Test with this number", es: "Probar con este número" },
  smsTestAct: { "pt-BR": "Mandar SMS de teste", en: "Send a test text", es: "Enviar SMS de prueba" },
  smsOk: { "pt-BR": "SMS enviado.", en: "Text sent.", es: "SMS enviado." },
  testFailed: { "pt-BR": "Não saiu: {reason}", en: "It did not go out: {reason}", es: "No salió: {reason}" },
  unknownReason: { "pt-BR": "sem motivo", en: "no reason given", es: "sin motivo" },
  site: { "pt-BR": "Sessão no site", en: "Session on the site", es: "Sesión en el sitio" },
  siteLead: {
    "pt-BR":
      "Uma chave pública (Ed25519 ou P-256) ou um segredo partilhado; exemplos em docs/verification.md.",
    en: "A public key (Ed25519 or P-256) or a shared secret; examples in docs/verification.md.",
    es: "Una clave pública (Ed25519 o P-256) o un secreto compartido; ejemplos en docs/verification.md.",
  },
  siteIssuer: { "pt-BR": "Emissor (iss)", en: "Issuer (iss)", es: "Emisor (iss)" },
  sitePublicKey: { "pt-BR": "Chave pública, em PEM", en: "Public key, as PEM", es: "Clave pública, en PEM" },
  siteSecret: { "pt-BR": "Segredo partilhado", en: "Shared secret", es: "Secreto compartido" },
  siteSecretHint: {
    "pt-BR": "Ao menos 32 caracteres.",
    en: "At least 32 characters.",
    es: "Al menos 32 caracteres.",
  },
  proofing: { "pt-BR": "Conferência de identidade", en: "Identity check", es: "Comprobación de identidad" },
  proofingUrl: {
    "pt-BR": "Endereço do provedor",
    en: "Address of the provider",
    es: "Dirección del proveedor",
  },
  proofingSecret: {
    "pt-BR": "Segredo das respostas",
    en: "Secret of the answers",
    es: "Secreto de las respuestas",
  },
  kept: { "pt-BR": "guardado", en: "kept", es: "guardado" },
  replace: { "pt-BR": "Trocar", en: "Replace", es: "Cambiar" },
  remove: { "pt-BR": "Tirar", en: "Remove", es: "Quitar" },
  willGo: { "pt-BR": "será tirado ao salvar", en: "will be removed on saving", es: "se quitará al guardar" },
  keep: { "pt-BR": "Deixar como está", en: "Keep it", es: "Dejarlo" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  saved: { "pt-BR": "Salvo.", en: "Saved.", es: "Guardado." },
});
