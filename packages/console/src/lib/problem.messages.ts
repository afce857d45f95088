import type { ApiErrorCode } from "./api-error.ts";
import { defineMessages, type Message } from "./i18n/messages.ts";
import type { PasskeyErrorCode } from "./passkey.ts";

/** What a person reads for each code: what happened, then what to do. */
export const problemMessages = defineMessages({
  "request-invalid": {
    "pt-BR": "Algum campo não está como deveria. Confira os campos marcados.",
    en: "Something in the form is not as it should be. Check the marked fields.",
    es: "Algún dato no es correcto. Revise los campos marcados.",
  },
  "json-invalid": {
    "pt-BR": "O pedido chegou ilegível ao servidor. Recarregue a página e tente de novo.",
    en: "The request reached the server unreadable. Reload the page and try again.",
    es: "La solicitud llegó ilegible al servidor. Recargue la página e inténtelo de nuevo.",
  },
  "signed-out": {
    "pt-BR": "Sua sessão terminou. Entre de novo para continuar.",
    en: "Your session has ended. Sign in again to go on.",
    es: "Su sesión ha terminado. Inicie sesión de nuevo para continuar.",
  },
  "step-up-required": {
    "pt-BR": "Confirme que é você antes de fazer isto.",
    en: "Confirm that it is you before doing this.",
    es: "Confirme que es usted antes de hacer esto.",
  },
  "sign-in-refused": {
    "pt-BR": "Os dados não conferem. Tente de novo ou use outra forma de entrar.",
    en: "That did not match. Try again, or use another way to sign in.",
    es: "Los datos no coinciden. Inténtelo de nuevo o use otra forma de entrar.",
  },
  forbidden: {
    "pt-BR": "Seu papel não permite isto. Fale com um administrador da central.",
    en: "Your role does not allow this. Ask an admin of the desk.",
    es: "Su rol no permite esto. Hable con un administrador.",
  },
  "origin-refused": {
    "pt-BR": "O pedido veio de outro endereço e foi recusado. Abra o Atalaia pelo endereço oficial.",
    en: "The request came from another address and was refused. Open Atalaia at its own address.",
    es: "La solicitud vino de otra dirección y se rechazó. Abra Atalaia en su dirección oficial.",
  },
  "not-found": {
    "pt-BR": "Não há nada aqui, ou você não tem acesso.",
    en: "There is nothing here, or you have no access to it.",
    es: "Aquí no hay nada, o usted no tiene acceso.",
  },
  conflict: {
    "pt-BR": "Outra pessoa mudou isto enquanto você olhava. Veja a versão nova e tente de novo.",
    en: "Somebody changed this in the meantime. Look at the new version and try again.",
    es: "Alguien cambió esto mientras tanto. Revise la versión nueva e inténtelo de nuevo.",
  },
  "already-set-up": {
    "pt-BR": "Esta central já tem dono. Entre com a sua conta.",
    en: "This desk has an owner already. Sign in instead.",
    es: "Este centro ya tiene propietario. Inicie sesión.",
  },
  "last-admin": {
    "pt-BR": "Esta é a única pessoa administradora. Torne outra pessoa administradora antes.",
    en: "This is the only admin. Make somebody else an admin first.",
    es: "Es la única persona administradora. Antes, nombre a otra.",
  },
  "already-released": {
    "pt-BR": "Esta mensagem já foi liberada.",
    en: "This message was released before.",
    es: "Este mensaje ya fue liberado.",
  },
  "idempotency-mismatch": {
    "pt-BR": "Este envio repete a chave de outra mensagem. Recarregue a página e envie de novo.",
    en: "This repeats the key of another message. Reload the page and send again.",
    es: "Este envío repite la clave de otro mensaje. Recargue la página y envíelo de nuevo.",
  },
  "link-expired": {
    "pt-BR": "Este link já foi usado ou venceu. Peça um novo.",
    en: "This link was used or has expired. Ask for a new one.",
    es: "Este enlace ya se usó o ha caducado. Pida uno nuevo.",
  },
  "too-large": {
    "pt-BR": "É grande demais para ser aceito aqui.",
    en: "This is too large to be accepted here.",
    es: "Es demasiado grande para aceptarlo aquí.",
  },
  "content-type-refused": {
    "pt-BR": "Este tipo de arquivo não pode ser lido aqui.",
    en: "This type of content cannot be read here.",
    es: "Este tipo de contenido no se puede leer aquí.",
  },
  "outgoing-refused": {
    "pt-BR": "O texto tem algo que não pode sair daqui. Veja o que está marcado.",
    en: "The text holds something that must not leave. See what is marked.",
    es: "El texto contiene algo que no debe salir. Vea lo marcado.",
  },
  "file-unreadable": {
    "pt-BR":
      "Não foi possível ler este arquivo. Envie .eml, .mbox, uma exportação de chat ou um arquivo comum.",
    en: "This file could not be read. Send an .eml, an .mbox, a chat export or a plain file.",
    es: "No se pudo leer este archivo. Envíe un .eml, un .mbox, una exportación de chat o un archivo común.",
  },
  "password-weak": {
    "pt-BR": "Esta senha é curta demais ou aparece em listas de senhas vazadas. Escolha outra, mais longa.",
    en: "This password is too short, or is on lists of leaked ones. Choose another, longer one.",
    es: "La contraseña es demasiado corta o figura en listas de contraseñas filtradas. Elija otra más larga.",
  },
  "code-refused": {
    "pt-BR": "O código está errado ou já foi usado.",
    en: "The code is wrong or was used before.",
    es: "El código es incorrecto o ya se usó.",
  },
  "connection-failed": {
    "pt-BR": "A conexão de teste não deu certo.",
    en: "The connection test did not succeed.",
    es: "La prueba de conexión no tuvo éxito.",
  },
  "signature-refused": {
    "pt-BR": "A assinatura do webhook falta, está errada ou é antiga demais.",
    en: "The webhook signature is missing, wrong or too old.",
    es: "La firma del webhook falta, es incorrecta o es demasiado antigua.",
  },
  "level-required": {
    "pt-BR": "A pessoa cliente ainda não provou o bastante para isso.",
    en: "The customer has not proven enough for this yet.",
    es: "El cliente aún no ha demostrado lo suficiente para esto.",
  },
  "policy-refused": {
    "pt-BR": "As regras da central não permitem isso agora.",
    en: "The desk's rules do not allow this now.",
    es: "Las reglas de la mesa no permiten esto ahora.",
  },
  "approval-required": {
    "pt-BR": "Antes, outra pessoa precisa aprovar.",
    en: "Somebody else has to approve this first.",
    es: "Antes, otra persona tiene que aprobarlo.",
  },
  "too-early": {
    "pt-BR": "O prazo de espera ainda não passou.",
    en: "The waiting time has not passed yet.",
    es: "El plazo de espera aún no ha pasado.",
  },
  "action-changed": {
    "pt-BR": "A ação mudou depois da prova: o que foi provado antes não vale. Veja de novo e recomece.",
    en: "The action changed after the proof, so the old proof does not count. Look at it again and start over.",
    es: "La acción cambió después de la prueba: lo demostrado antes no vale. Revísela y empiece de nuevo.",
  },
  "action-ended": {
    "pt-BR": "Esta ação já foi executada, recusada ou cancelada.",
    en: "This action was carried out, refused or cancelled before.",
    es: "Esta acción ya se ejecutó, se rechazó o se canceló.",
  },
  frozen: {
    "pt-BR": "A conversa está congelada: a pessoa cliente disse que não era ela. A liderança pode liberar.",
    en: "The conversation is frozen: the customer said it was not them. A lead can lift it.",
    es: "La conversación está congelada: el cliente dijo que no era él. Un responsable puede levantarlo.",
  },
  "verification-ended": {
    "pt-BR": "Esta verificação terminou. Comece outra.",
    en: "This verification has ended. Start another one.",
    es: "Esta verificación terminó. Empiece otra.",
  },
  "proof-refused": {
    "pt-BR": "A prova não confere.",
    en: "The proof does not fit.",
    es: "La prueba no coincide.",
  },
  "policy-invalid": {
    "pt-BR": "A regra não está escrita de forma válida; veja a linha indicada.",
    en: "The rules are not written validly; see the line that is named.",
    es: "La regla no está escrita de forma válida; vea la línea indicada.",
  },
  "import-invalid": {
    "pt-BR": "O arquivo não pode ser importado; nada foi gravado. Veja os problemas por linha.",
    en: "The file cannot be imported; nothing was saved. See the problems by line.",
    es: "El archivo no se puede importar; no se guardó nada. Vea los problemas por línea.",
  },
  "evidence-unavailable": {
    "pt-BR":
      "O registro de evidências não pode ser escrito, então nada sensível acontece agora. Avise um administrador.",
    en: "The evidence log cannot be written, so nothing sensitive happens now. Tell an admin.",
    es: "El registro de evidencias no puede escribirse, así que nada sensible ocurre ahora. Avise a un administrador.",
  },
  "rate-limited": {
    "pt-BR": "Foram tentativas demais. Espere um pouco e tente de novo.",
    en: "Too many tries. Wait a little and try again.",
    es: "Demasiados intentos. Espere un poco e inténtelo de nuevo.",
  },
  internal: {
    "pt-BR": "Algo falhou do nosso lado. Ficou registrado; tente de novo.",
    en: "Something failed on our side. It was logged; try again.",
    es: "Algo falló de nuestro lado. Quedó registrado; inténtelo de nuevo.",
  },
  unavailable: {
    "pt-BR": "O servidor está sem banco de dados ou reiniciando. Tente de novo em instantes.",
    en: "The server is restarting or cannot reach its database. Try again in a moment.",
    es: "El servidor se está reiniciando o no llega a su base de datos. Inténtelo en un momento.",
  },
  "storage-full": {
    "pt-BR": "O disco do servidor está cheio; nada foi gravado. Avise um administrador.",
    en: "The server's disk is full; nothing was saved. Tell an admin.",
    es: "El disco del servidor está lleno; no se guardó nada. Avise a un administrador.",
  },
  "network-lost": {
    "pt-BR": "O servidor não respondeu. Confira a rede e tente de novo.",
    en: "The server did not answer. Check the network and try again.",
    es: "El servidor no respondió. Revise la red e inténtelo de nuevo.",
  },
  "answer-unreadable": {
    "pt-BR": "A resposta do servidor não fez sentido. Recarregue a página.",
    en: "The server's answer made no sense. Reload the page.",
    es: "La respuesta del servidor no tenía sentido. Recargue la página.",
  },
} satisfies Record<ApiErrorCode, Message>);

export const passkeyMessages = defineMessages({
  declined: {
    "pt-BR": "A chave de acesso não foi usada: o pedido foi cancelado ou demorou demais.",
    en: "No passkey was used: the request was cancelled or took too long.",
    es: "No se usó ninguna llave de acceso: la solicitud se canceló o tardó demasiado.",
  },
  "already-registered": {
    "pt-BR": "Este aparelho já tem uma chave de acesso desta conta.",
    en: "This device holds a passkey of this account already.",
    es: "Este dispositivo ya tiene una llave de acceso de esta cuenta.",
  },
  unsupported: {
    "pt-BR": "Este navegador ou aparelho não trabalha com chaves de acesso que confirmam quem você é.",
    en: "This browser or device has no passkeys that confirm who you are.",
    es: "Este navegador o dispositivo no admite llaves de acceso que confirmen quién es usted.",
  },
  "insecure-address": {
    "pt-BR":
      "Chaves de acesso só funcionam em https:// ou em localhost, no endereço configurado para a central.",
    en: "Passkeys work only on https:// or localhost, at the address configured for the desk.",
    es: "Las llaves de acceso solo funcionan en https:// o en localhost, en la dirección configurada.",
  },
  failed: {
    "pt-BR": "O aparelho não conseguiu usar a chave de acesso. Tente de novo.",
    en: "The device could not use the passkey. Try again.",
    es: "El dispositivo no pudo usar la llave de acceso. Inténtelo de nuevo.",
  },
} satisfies Record<PasskeyErrorCode, Message>);
