import { defineMessages } from "../../lib/i18n/messages.ts";

export const setupMessages = defineMessages({
  title: { "pt-BR": "Acender a torre", en: "Light the tower", es: "Encender la torre" },
  lead: {
    "pt-BR": "Quatro passos, uns três minutos. No fim, a central tem dono, nome e uma chave guardada.",
    en: "Four steps, about three minutes. At the end the desk has an owner, a name and a key in safe keeping.",
    es: "Cuatro pasos, unos tres minutos. Al final, el centro tendrá propietario, nombre y una clave a salvo.",
  },
  noToken: {
    "pt-BR": "Falta o link completo",
    en: "The full link is needed",
    es: "Falta el enlace completo",
  },
  noTokenLead: {
    "pt-BR": "Copie o endereço inteiro que apareceu no terminal, com tudo o que vem depois de #.",
    en: "Copy the whole address printed in the terminal, with everything after the #.",
    es: "Copie la dirección completa que apareció en la terminal, con todo lo que va después de #.",
  },
  alreadyDone: {
    "pt-BR": "Esta central já tem dono",
    en: "This desk has an owner already",
    es: "Este centro ya tiene propietario",
  },
  toSignIn: { "pt-BR": "Entrar", en: "Sign in", es: "Iniciar sesión" },
  steps: { "pt-BR": "Passos", en: "Steps", es: "Pasos" },
  stepYou: { "pt-BR": "Você", en: "You", es: "Usted" },
  stepDesk: { "pt-BR": "A central", en: "The desk", es: "El centro" },
  stepPasskey: { "pt-BR": "Chave de acesso", en: "Passkey", es: "Llave de acceso" },
  stepCodes: { "pt-BR": "Guardar", en: "Keep safe", es: "Guardar" },
  next: { "pt-BR": "Continuar", en: "Continue", es: "Continuar" },
  back: { "pt-BR": "Voltar", en: "Back", es: "Atrás" },
  yourName: { "pt-BR": "Seu nome", en: "Your name", es: "Su nombre" },
  yourNameHint: {
    "pt-BR": "Como colegas e clientes vão ver você.",
    en: "As colleagues and customers will see you.",
    es: "Como le verán colegas y clientes.",
  },
  yourEmail: { "pt-BR": "Seu e-mail", en: "Your e-mail", es: "Su correo electrónico" },
  deskName: { "pt-BR": "Nome da central", en: "Name of the desk", es: "Nombre del centro" },
  deskNameHint: {
    "pt-BR": "O nome que clientes conhecem, em geral o da empresa.",
    en: "The name customers know, usually the company's.",
    es: "El nombre que conocen los clientes, normalmente el de la empresa.",
  },
  deskLanguages: {
    "pt-BR": "Idiomas em que vocês atendem",
    en: "Languages you answer in",
    es: "Idiomas en los que atienden",
  },
  defaultLanguage: { "pt-BR": "Idioma principal", en: "Main language", es: "Idioma principal" },
  timeZone: { "pt-BR": "Fuso horário", en: "Time zone", es: "Zona horaria" },
  timeZoneHint: {
    "pt-BR": "Todas as horas aparecem neste fuso, para todo mundo. Agora são {time}.",
    en: "All times are shown in this zone, to everybody. It is {time} there now.",
    es: "Todas las horas se muestran en esta zona, para todos. Ahora son las {time}.",
  },
  timeZoneUnknown: {
    "pt-BR": "Este fuso não existe na lista. Escreva, por exemplo, America/Sao_Paulo.",
    en: "No such time zone. Write, for example, Europe/London.",
    es: "Esa zona no existe. Escriba, por ejemplo, America/Mexico_City.",
  },
  oneLanguage: {
    "pt-BR": "Escolha pelo menos um idioma.",
    en: "Choose at least one language.",
    es: "Elija al menos un idioma.",
  },
  passkeyTitle: {
    "pt-BR": "Crie a sua chave de acesso",
    en: "Create your passkey",
    es: "Cree su llave de acceso",
  },
  passkeyLead: {
    "pt-BR":
      "O aparelho pede digital, rosto ou PIN e guarda a chave. Não há senha para esquecer, nem para roubar.",
    en: "The device asks for fingerprint, face or PIN and keeps the key. There is no password to forget, or to steal.",
    es: "El dispositivo pide huella, rostro o PIN y guarda la llave. No hay contraseña que olvidar ni que robar.",
  },
  passkeyWhere: {
    "pt-BR": "Escolha um aparelho que só você usa. Outros podem ser adicionados depois.",
    en: "Choose a device only you use. Others can be added later.",
    es: "Elija un dispositivo que solo usted use. Podrá añadir otros después.",
  },
  createPasskey: { "pt-BR": "Criar chave de acesso", en: "Create passkey", es: "Crear llave de acceso" },
  codesTitle: {
    "pt-BR": "Se o aparelho se perder",
    en: "If the device is lost",
    es: "Si el dispositivo se pierde",
  },
  codesLead: {
    "pt-BR": "Com um destes códigos e uma senha você volta a entrar.",
    en: "One of these codes and a password let you back in.",
    es: "Con uno de estos códigos y una contraseña podrá volver a entrar.",
  },
  codesKept: {
    "pt-BR": "Guardei os códigos fora deste computador",
    en: "I keep the codes off this computer",
    es: "Guardé los códigos fuera de este dispositivo",
  },
  // key
  keyTitle: {
    "pt-BR": "A chave da instalação",
    en: "The installation key",
    es: "La clave de la instalación",
  },
  keyLead: {
    "pt-BR":
      "Tudo o que é guardado aqui fica lacrado com ela. Se o servidor se perder e a chave também, nenhum backup pode ser lido, por ninguém.",
    en: "Everything kept here is sealed with it. If the server is lost and the key with it, nobody can read any backup.",
    es: "Todo lo que se guarda aquí queda sellado con ella. Si se pierden el servidor y la clave, nadie podrá leer ningún respaldo.",
  },
  keyFromEnvironment: {
    "pt-BR":
      "Nesta instalação a chave vem do ambiente (variável ou cofre). Confira que ela está guardada lá e confirme abaixo.",
    en: "In this installation the key comes from the environment (a variable or a vault). Make sure it is kept there, then confirm below.",
    es: "En esta instalación la clave viene del entorno (variable o bóveda). Compruebe que está guardada allí y confirme abajo.",
  },
  keyConfirmed: { "pt-BR": "A chave está guardada", en: "The key is kept safe", es: "La clave está a salvo" },
  keyConfirmedLead: {
    "pt-BR": "Impressão da chave: {fingerprint}. Confira uma vez por ano se a cópia ainda abre.",
    en: "Fingerprint of the key: {fingerprint}. Check once a year that the copy still opens.",
    es: "Huella de la clave: {fingerprint}. Compruebe una vez al año que la copia aún se abre.",
  },
  downloadTitle: {
    "pt-BR": "1. Baixar a chave, protegida por uma frase",
    en: "1. Download the key, protected by a phrase",
    es: "1. Descargar la clave, protegida por una frase",
  },
  passphrase: { "pt-BR": "Frase de proteção", en: "Passphrase", es: "Frase de protección" },
  passphraseHint: {
    "pt-BR": "Pelo menos 12 caracteres. Guarde a frase em outro lugar que não o do arquivo.",
    en: "At least 12 characters. Keep the phrase in another place than the file.",
    es: "Al menos 12 caracteres. Guarde la frase en un lugar distinto al del archivo.",
  },
  download: {
    "pt-BR": "Baixar arquivo da chave",
    en: "Download key file",
    es: "Descargar archivo de la clave",
  },
  downloaded: {
    "pt-BR": "Arquivo {name} baixado. Leve-o para fora deste computador.",
    en: "File {name} downloaded. Move it off this computer.",
    es: "Archivo {name} descargado. Llévelo fuera de este dispositivo.",
  },
  fingerprint: { "pt-BR": "Impressão da chave", en: "Fingerprint of the key", es: "Huella de la clave" },
  fingerprintHint: {
    "pt-BR": "Anote junto com o arquivo: é como você reconhece a chave certa.",
    en: "Write it down with the file: it is how you know the right key.",
    es: "Anótela junto al archivo: así reconocerá la clave correcta.",
  },
  confirmTitle: { "pt-BR": "2. Confirmar a cópia", en: "2. Confirm the copy", es: "2. Confirmar la copia" },
  fingerprintEnd: {
    "pt-BR": "Últimos oito caracteres da impressão",
    en: "Last eight characters of the fingerprint",
    es: "Últimos ocho caracteres de la huella",
  },
  fingerprintEndHint: {
    "pt-BR": "Leia do lugar onde você guardou a cópia.",
    en: "Read them from the place where you keep the copy.",
    es: "Léalos del lugar donde guarda la copia.",
  },
  confirmKey: { "pt-BR": "A cópia está guardada", en: "The copy is kept", es: "La copia está guardada" },
  later: {
    "pt-BR": "Depois: quero ver a central",
    en: "Later: take me to the desk",
    es: "Después: quiero ver el centro",
  },
  laterHint: {
    "pt-BR": "Até lá, um aviso fica no alto de todas as páginas da administração.",
    en: "Until then a notice stays at the top of every page admins see.",
    es: "Hasta entonces, un aviso quedará en lo alto de todas las páginas de administración.",
  },
});
