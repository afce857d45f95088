import { defineMessages } from "../../lib/i18n/messages.ts";

export const sessionsMessages = defineMessages({
  // signing in
  signIn: { "pt-BR": "Entrar", en: "Sign in", es: "Iniciar sesión" },
  signInTo: { "pt-BR": "Entrar em {desk}", en: "Sign in to {desk}", es: "Iniciar sesión en {desk}" },
  signInLead: {
    "pt-BR":
      "Com a sua chave de acesso, ninguém entra no seu lugar: nem com a sua senha, nem com uma página falsa.",
    en: "With your passkey nobody gets in as you: not with your password, not through a fake page.",
    es: "Con su llave de acceso nadie entra en su lugar: ni con su contraseña ni con una página falsa.",
  },
  withPasskey: {
    "pt-BR": "Entrar com chave de acesso",
    en: "Sign in with a passkey",
    es: "Entrar con llave de acceso",
  },
  otherWay: { "pt-BR": "Entrar de outra forma", en: "Sign in another way", es: "Entrar de otra forma" },
  withSingleSignOn: { "pt-BR": "Entrar com {label}", en: "Sign in with {label}", es: "Entrar con {label}" },
  email: { "pt-BR": "E-mail", en: "E-mail", es: "Correo electrónico" },
  password: { "pt-BR": "Senha", en: "Password", es: "Contraseña" },
  secondFactor: {
    "pt-BR": "Código do aplicativo ou de recuperação",
    en: "Code from your app, or a recovery code",
    es: "Código de la aplicación o de recuperación",
  },
  secondFactorHint: {
    "pt-BR": "Seis números do aplicativo autenticador, ou um dos códigos de recuperação que você guardou.",
    en: "Six digits from your authenticator app, or one of the recovery codes you kept.",
    es: "Seis dígitos de su aplicación de autenticación, o uno de los códigos de recuperación que guardó.",
  },
  notSetUp: {
    "pt-BR": "Esta central ainda não tem dono",
    en: "This desk has no owner yet",
    es: "Este centro aún no tiene propietario",
  },
  notSetUpLead: {
    "pt-BR":
      "Abra o link de configuração que apareceu no terminal ao iniciar o Atalaia. Ele vale uma só vez.",
    en: "Open the set-up link that was printed in the terminal when Atalaia started. It works once.",
    es: "Abra el enlace de configuración que apareció en la terminal al iniciar Atalaia. Funciona una sola vez.",
  },
  comeBack: {
    "pt-BR": "Depois de entrar, você volta para onde estava.",
    en: "After signing in you return to where you were.",
    es: "Después de entrar volverá a donde estaba.",
  },
  singleSignOnFailed: {
    "pt-BR": "O provedor de identidade não confirmou a entrada. Tente de novo ou use outra forma.",
    en: "The identity provider did not confirm you. Try again, or use another way.",
    es: "El proveedor de identidad no lo confirmó. Inténtelo de nuevo o use otra forma.",
  },
  // confirming
  stepUp: { "pt-BR": "Confirme que é você", en: "Confirm that it is you", es: "Confirme que es usted" },
  stepUpLead: {
    "pt-BR":
      "O que você vai fazer muda quem pode entrar ou o que pode ser lido. A confirmação vale por cinco minutos.",
    en: "What you are about to do changes who can get in or what can be read. The confirmation holds for five minutes.",
    es: "Lo que va a hacer cambia quién puede entrar o qué se puede leer. La confirmación vale cinco minutos.",
  },
  confirmWithPasskey: {
    "pt-BR": "Confirmar com chave de acesso",
    en: "Confirm with passkey",
    es: "Confirmar con llave de acceso",
  },
  confirm: { "pt-BR": "Confirmar", en: "Confirm", es: "Confirmar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  // profile
  profile: { "pt-BR": "Você", en: "You", es: "Usted" },
  profileLead: {
    "pt-BR": "O nome que colegas e clientes veem.",
    en: "The name colleagues and customers see.",
    es: "El nombre que ven colegas y clientes.",
  },
  name: { "pt-BR": "Nome", en: "Name", es: "Nombre" },
  language: { "pt-BR": "Idioma", en: "Language", es: "Idioma" },
  theme: { "pt-BR": "Tema", en: "Theme", es: "Tema" },
  themeSystem: { "pt-BR": "Como o sistema", en: "As the system", es: "Como el sistema" },
  themeLight: { "pt-BR": "Claro", en: "Light", es: "Claro" },
  themeDark: { "pt-BR": "Escuro", en: "Dark", es: "Oscuro" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  saved: { "pt-BR": "Salvo.", en: "Saved.", es: "Guardado." },
  // passkeys
  passkeys: { "pt-BR": "Chaves de acesso", en: "Passkeys", es: "Llaves de acceso" },
  passkeysLead: {
    "pt-BR": "Cadastre pelo menos duas, em aparelhos diferentes: se um se perder, o outro abre a porta.",
    en: "Register at least two, on different devices: when one is lost, the other opens the door.",
    es: "Registre al menos dos, en dispositivos distintos: si uno se pierde, el otro abre la puerta.",
  },
  addPasskey: { "pt-BR": "Adicionar chave de acesso", en: "Add a passkey", es: "Añadir llave de acceso" },
  addPasskeyLead: {
    "pt-BR": "O navegador vai pedir digital, rosto ou PIN, ou uma chave de segurança.",
    en: "The browser will ask for your fingerprint, face or PIN, or for a security key.",
    es: "El navegador pedirá su huella, rostro o PIN, o una llave de seguridad.",
  },
  passkeyLabel: { "pt-BR": "Nome da chave", en: "Name of the passkey", es: "Nombre de la llave" },
  passkeyLabelHint: {
    "pt-BR": "Por exemplo: celular, notebook do trabalho.",
    en: "For example: phone, work laptop.",
    es: "Por ejemplo: teléfono, computadora del trabajo.",
  },
  passkeyAdded: {
    "pt-BR": "Chave de acesso adicionada.",
    en: "Passkey added.",
    es: "Llave de acceso añadida.",
  },
  noPasskeys: { "pt-BR": "Nenhuma chave de acesso", en: "No passkey yet", es: "Ninguna llave de acceso" },
  noPasskeysLead: {
    "pt-BR":
      "Hoje você entra com senha e código. Uma chave de acesso é mais rápida e não pode ser roubada por uma página falsa.",
    en: "Today you sign in with password and code. A passkey is faster, and no fake page can steal it.",
    es: "Hoy entra con contraseña y código. Una llave de acceso es más rápida y ninguna página falsa puede robarla.",
  },
  created: { "pt-BR": "Criada", en: "Created", es: "Creada" },
  lastUsed: { "pt-BR": "Último uso", en: "Last used", es: "Último uso" },
  never: { "pt-BR": "nunca", en: "never", es: "nunca" },
  remove: { "pt-BR": "Remover", en: "Remove", es: "Quitar" },
  removeNamed: { "pt-BR": "Remover {name}", en: "Remove {name}", es: "Quitar {name}" },
  acts: { "pt-BR": "Ações", en: "Acts", es: "Acciones" },
  removePasskey: { "pt-BR": "Remover “{name}”?", en: "Remove “{name}”?", es: "¿Quitar «{name}»?" },
  removePasskeyLead: {
    "pt-BR": "Quem tiver esse aparelho não entra mais com ele.",
    en: "Whoever holds that device can no longer sign in with it.",
    es: "Quien tenga ese dispositivo ya no podrá entrar con él.",
  },
  lastWayIn: {
    "pt-BR": "É a sua última forma de entrar. Cadastre outra antes de remover esta.",
    en: "This is your last way in. Add another before removing it.",
    es: "Es su última forma de entrar. Añada otra antes de quitarla.",
  },
  passkeyRemoved: {
    "pt-BR": "Chave de acesso removida.",
    en: "Passkey removed.",
    es: "Llave de acceso quitada.",
  },
  // devices
  devices: {
    "pt-BR": "Onde você está conectado",
    en: "Where you are signed in",
    es: "Dónde tiene la sesión abierta",
  },
  devicesLead: {
    "pt-BR": "Não reconhece um aparelho? Encerre a sessão dele: termina em um segundo.",
    en: "You do not know one of these? End it: it is over within a second.",
    es: "¿No reconoce alguno? Ciérrelo: termina en un segundo.",
  },
  device: { "pt-BR": "Aparelho", en: "Device", es: "Dispositivo" },
  deviceNamed: { "pt-BR": "{browser} em {system}", en: "{browser} on {system}", es: "{browser} en {system}" },
  network: { "pt-BR": "Rede", en: "Network", es: "Red" },
  lastSeen: { "pt-BR": "Visto", en: "Last seen", es: "Visto" },
  signedIn: { "pt-BR": "Entrada", en: "Signed in", es: "Inicio" },
  thisDevice: { "pt-BR": "este aparelho", en: "this device", es: "este dispositivo" },
  endSession: { "pt-BR": "Encerrar", en: "End", es: "Cerrar" },
  endSessionNamed: {
    "pt-BR": "Encerrar a sessão em {name}",
    en: "End the session on {name}",
    es: "Cerrar la sesión en {name}",
  },
  sessionEnded: { "pt-BR": "Sessão encerrada.", en: "Session ended.", es: "Sesión cerrada." },
  // fallback
  fallback: {
    "pt-BR": "Quando não há chave de acesso",
    en: "When there is no passkey at hand",
    es: "Cuando no hay llave de acceso",
  },
  fallbackLead: {
    "pt-BR": "Senha e código do aplicativo, sempre os dois juntos.",
    en: "A password and a code from an app, always both.",
    es: "Contraseña y código de una aplicación, siempre ambos.",
  },
  passwordSet: { "pt-BR": "Senha definida", en: "Password set", es: "Contraseña definida" },
  passwordMissing: { "pt-BR": "Sem senha", en: "No password", es: "Sin contraseña" },
  setPassword: { "pt-BR": "Definir senha", en: "Set a password", es: "Definir contraseña" },
  changePassword: { "pt-BR": "Trocar senha", en: "Change password", es: "Cambiar contraseña" },
  newPassword: { "pt-BR": "Senha nova", en: "New password", es: "Contraseña nueva" },
  passwordHint: {
    "pt-BR":
      "Pelo menos 15 caracteres (8 se você usa o aplicativo de códigos). Uma frase curta serve; nada é exigido além do tamanho.",
    en: "At least 15 characters (8 with an authenticator app). A short phrase does well; nothing but length is asked for.",
    es: "Al menos 15 caracteres (8 si usa una aplicación de códigos). Sirve una frase corta; solo se exige la longitud.",
  },
  passwordSaved: { "pt-BR": "Senha definida.", en: "Password set.", es: "Contraseña definida." },
  totpSet: {
    "pt-BR": "Aplicativo de códigos ligado",
    en: "Authenticator app on",
    es: "Aplicación de códigos activada",
  },
  totpMissing: {
    "pt-BR": "Sem aplicativo de códigos",
    en: "No authenticator app",
    es: "Sin aplicación de códigos",
  },
  setTotp: {
    "pt-BR": "Ligar aplicativo de códigos",
    en: "Turn on an authenticator app",
    es: "Activar aplicación de códigos",
  },
  changeTotp: {
    "pt-BR": "Trocar aplicativo de códigos",
    en: "Change authenticator app",
    es: "Cambiar aplicación de códigos",
  },
  totpLead: {
    "pt-BR":
      "Aponte a câmera do aplicativo para o desenho, ou digite a chave. Depois, escreva o código que aparecer.",
    en: "Point the app's camera at the drawing, or type the key. Then write the code it shows.",
    es: "Apunte la cámara de la aplicación al dibujo, o escriba la clave. Después, escriba el código que muestre.",
  },
  totpSecret: { "pt-BR": "Chave", en: "Key", es: "Clave" },
  totpCode: { "pt-BR": "Código de seis números", en: "Six-digit code", es: "Código de seis dígitos" },
  totpSaved: {
    "pt-BR": "Aplicativo de códigos ligado.",
    en: "Authenticator app turned on.",
    es: "Aplicación de códigos activada.",
  },
  // recovery
  recovery: { "pt-BR": "Códigos de recuperação", en: "Recovery codes", es: "Códigos de recuperación" },
  recoveryLead: {
    "pt-BR": "Cada um substitui o código do aplicativo uma vez. Guarde fora deste computador.",
    en: "Each replaces the app's code once. Keep them off this computer.",
    es: "Cada uno sustituye una vez el código de la aplicación. Guárdelos fuera de este dispositivo.",
  },
  codesLeft: {
    "pt-BR": { one: "Resta {count} código", other: "Restam {count} códigos" },
    en: { one: "{count} code left", other: "{count} codes left" },
    es: { one: "Queda {count} código", other: "Quedan {count} códigos" },
  },
  renewCodes: { "pt-BR": "Gerar códigos novos", en: "Make new codes", es: "Generar códigos nuevos" },
  renewCodesLead: {
    "pt-BR": "Os antigos deixam de valer agora.",
    en: "The old ones stop working now.",
    es: "Los anteriores dejan de funcionar ahora.",
  },
  done: { "pt-BR": "Pronto", en: "Done", es: "Listo" },
});
