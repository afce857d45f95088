/** Everything a customer reads, as one would say it to them. `{name}` is filled in. */
export const words = {
  language: { "pt-BR": "Idioma", en: "Language", es: "Idioma" },
  working: { "pt-BR": "Um momento…", en: "One moment…", es: "Un momento…" },
  back: { "pt-BR": "Voltar", en: "Back", es: "Volver" },
  goOn: { "pt-BR": "Continuar", en: "Continue", es: "Continuar" },
  needed: { "pt-BR": "Preencha este campo.", en: "Fill this in.", es: "Rellene este campo." },

  verifyTitle: { "pt-BR": "Confirme que é você", en: "Confirm that it is you", es: "Confirme que es usted" },
  verifyIntro: {
    "pt-BR": "Digite os seis números que a pessoa do atendimento disse ou escreveu para você.",
    en: "Type the six digits that the person helping you said or wrote to you.",
    es: "Escriba los seis números que le dijo o escribió la persona que le atiende.",
  },
  neverTell: {
    "pt-BR": "Nunca conte a ninguém um código que você recebeu por e-mail ou SMS. Nós nunca pedimos.",
    en: "Never tell anybody a code that you received by e-mail or text message. We never ask for it.",
    es: "Nunca diga a nadie un código que haya recibido por correo o SMS. Nosotros nunca lo pedimos.",
  },
  code: { "pt-BR": "Os seis números", en: "The six digits", es: "Los seis números" },
  contact: {
    "pt-BR": "Seu e-mail ou telefone no cadastro",
    en: "Your e-mail address or phone number on file",
    es: "Su correo o teléfono registrado",
  },
  codeForm: {
    "pt-BR": "São seis números, como 483 201.",
    en: "There are six digits, such as 483 201.",
    es: "Son seis números, como 483 201.",
  },
  codeRefused: {
    "pt-BR":
      "Não confere. Veja os números e o contato com quem está atendendo você; o código dura cinco minutos.",
    en: "That does not match. Check the digits and the contact with the person helping you; a code lasts five minutes.",
    es: "No coincide. Revise los números y el contacto con quien le atiende; el código dura cinco minutos.",
  },

  whoTitle: { "pt-BR": "Quem está pedindo", en: "Who is asking", es: "Quién lo pide" },
  who: {
    "pt-BR": "{agent}, da {desk}, está atendendo você {channel} desde {time}.",
    en: "{agent} from {desk} has been helping you {channel} since {time}.",
    es: "{agent}, de {desk}, le atiende {channel} desde las {time}.",
  },
  whatTitle: { "pt-BR": "O que será feito", en: "What will be done", es: "Qué se hará" },
  notYours: {
    "pt-BR": "Não foi isso que você pediu? Pare aqui: nada será feito.",
    en: "Is this not what you asked for? Stop here: nothing will be done.",
    es: "¿No es lo que pidió? Deténgase aquí: no se hará nada.",
  },
  proveTitle: { "pt-BR": "Mostre que é você", en: "Show that it is you", es: "Demuestre que es usted" },
  proveOne: { "pt-BR": "Falta uma prova.", en: "One proof is missing.", es: "Falta una prueba." },
  proveMore: {
    "pt-BR": "Para isso é preciso uma prova mais forte. O que você já mostrou vale.",
    en: "This needs a stronger proof. What you have shown already counts.",
    es: "Esto necesita una prueba más fuerte. Lo que ya demostró cuenta.",
  },
  proven: { "pt-BR": "Já confirmado", en: "Confirmed so far", es: "Ya confirmado" },
  provenPasskey: { "pt-BR": "Chave de acesso", en: "Passkey", es: "Llave de acceso" },
  provenTotp: {
    "pt-BR": "Aplicativo autenticador",
    en: "Authenticator app",
    es: "Aplicación de autenticación",
  },
  provenCode: {
    "pt-BR": "Código recebido em {masked}",
    en: "Code received at {masked}",
    es: "Código recibido en {masked}",
  },
  provenDocument: { "pt-BR": "Documento", en: "Identity document", es: "Documento" },
  otherWays: { "pt-BR": "Outras formas", en: "Other ways", es: "Otras formas" },

  passkey: { "pt-BR": "Usar minha chave de acesso", en: "Use my passkey", es: "Usar mi llave de acceso" },
  passkeyHint: {
    "pt-BR": "Digital, rosto ou PIN deste aparelho.",
    en: "Fingerprint, face or PIN of this device.",
    es: "Huella, rostro o PIN de este dispositivo.",
  },
  passkeyFailed: {
    "pt-BR": "A chave de acesso não foi confirmada. Tente de novo ou use outra forma.",
    en: "The passkey was not confirmed. Try again or use another way.",
    es: "La llave de acceso no se confirmó. Inténtelo de nuevo o use otra forma.",
  },
  totp: {
    "pt-BR": "Usar o aplicativo autenticador",
    en: "Use my authenticator app",
    es: "Usar mi aplicación de autenticación",
  },
  totpField: {
    "pt-BR": "Código do aplicativo",
    en: "Code shown by the app",
    es: "Código de la aplicación",
  },
  emailCode: {
    "pt-BR": "Receber um código em {masked}",
    en: "Get a code at {masked}",
    es: "Recibir un código en {masked}",
  },
  smsCode: {
    "pt-BR": "Receber um SMS em {masked}",
    en: "Get a text message at {masked}",
    es: "Recibir un SMS en {masked}",
  },
  sentField: {
    "pt-BR": "Código enviado para {masked}",
    en: "Code sent to {masked}",
    es: "Código enviado a {masked}",
  },
  sendAgain: { "pt-BR": "Enviar de novo", en: "Send again", es: "Enviar de nuevo" },
  siteSession: {
    "pt-BR": "Você entrou no nosso site",
    en: "You are signed in on our site",
    es: "Ha iniciado sesión en nuestro sitio",
  },
  proofing: {
    "pt-BR": "Comprovar com documento",
    en: "Prove with an identity document",
    es: "Demostrar con un documento",
  },
  proofingHint: {
    "pt-BR": "Abre a página do nosso parceiro e volta para cá.",
    en: "Opens our provider's page and comes back here.",
    es: "Abre la página de nuestro proveedor y vuelve aquí.",
  },
  check: { "pt-BR": "Conferir", en: "Check", es: "Comprobar" },
  proofRefused: {
    "pt-BR": "Não confere. Veja se é o código mais recente.",
    en: "That does not match. Check that it is the newest code.",
    es: "No coincide. Compruebe que es el código más reciente.",
  },

  noWayTitle: {
    "pt-BR": "Ainda não dá para fazer isso por aqui",
    en: "This cannot be done here yet",
    es: "Todavía no se puede hacer aquí",
  },
  noWay: {
    "pt-BR":
      "O que temos no seu cadastro não basta para provar quem você é neste pedido. Diga isso a quem está atendendo você: existe um caminho com mais uma pessoa e um prazo.",
    en: "What we have on file is not enough to prove who you are for this request. Tell the person helping you: there is a way with a second person and a waiting time.",
    es: "Lo que tenemos en su ficha no basta para demostrar quién es en este pedido. Dígaselo a quien le atiende: hay un camino con otra persona y un plazo.",
  },
  coolingOff: {
    "pt-BR":
      "Seus contatos mudaram há pouco. Por segurança, eles só servem para confirmar pedidos assim depois de alguns dias.",
    en: "Your contact details changed recently. To protect you, they can confirm requests like this only after some days.",
    es: "Sus datos de contacto cambiaron hace poco. Por su seguridad, solo sirven para confirmar pedidos así pasados unos días.",
  },

  confirmTitle: { "pt-BR": "Tudo certo?", en: "Is this right?", es: "¿Es correcto?" },
  confirm: { "pt-BR": "Sim, sou eu. Pode fazer.", en: "Yes, this is me. Do it.", es: "Sí, soy yo. Háganlo." },
  stop: { "pt-BR": "Não, parar tudo", en: "No, stop everything", es: "No, deténganlo todo" },

  passedTitle: { "pt-BR": "Confirmado", en: "Confirmed", es: "Confirmado" },
  passed: {
    "pt-BR": "Pode voltar à conversa: {agent} já vê que é você. Avisamos todos os seus contatos.",
    en: "You can go back to the conversation: {agent} sees that it is you. We tell all your contacts about it.",
    es: "Puede volver a la conversación: {agent} ya ve que es usted. Avisamos a todos sus contactos.",
  },
  expiredTitle: { "pt-BR": "O tempo acabou", en: "The time is up", es: "Se acabó el tiempo" },
  expired: {
    "pt-BR": "Peça um novo código a quem está atendendo você.",
    en: "Ask the person helping you for a new code.",
    es: "Pida un código nuevo a quien le atiende.",
  },
  failedTitle: { "pt-BR": "Muitas tentativas", en: "Too many tries", es: "Demasiados intentos" },
  failed: {
    "pt-BR": "Por segurança esta confirmação terminou. A sua conta não foi bloqueada. Peça um novo código.",
    en: "To protect you this confirmation has ended. Your account is not locked. Ask for a new code.",
    es: "Por seguridad esta confirmación terminó. Su cuenta no está bloqueada. Pida un código nuevo.",
  },
  cancelledTitle: { "pt-BR": "Foi cancelado", en: "It was cancelled", es: "Se canceló" },
  cancelled: {
    "pt-BR": "Quem atende você encerrou este pedido. Nada foi feito.",
    en: "The person helping you ended this request. Nothing was done.",
    es: "Quien le atiende terminó este pedido. No se hizo nada.",
  },
  disownedTitle: { "pt-BR": "Parado", en: "Stopped", es: "Detenido" },
  disowned: {
    "pt-BR": "Nada foi feito e nada será feito nessa conversa até que uma pessoa responsável fale com você.",
    en: "Nothing was done, and nothing will be done in this conversation until somebody in charge has spoken with you.",
    es: "No se hizo nada, y no se hará nada en esa conversación hasta que un responsable hable con usted.",
  },
  endedTitle: {
    "pt-BR": "Esta confirmação terminou",
    en: "This confirmation has ended",
    es: "Esta confirmación terminó",
  },

  bindTitle: {
    "pt-BR": "Da próxima vez, em um toque",
    en: "Next time, in one tap",
    es: "La próxima vez, con un toque",
  },
  bindIntro: {
    "pt-BR":
      "Guarde uma chave de acesso neste aparelho. Ela vale depois de um prazo de segurança e ninguém consegue pedi-la a você.",
    en: "Keep a passkey on this device. It counts after a safety period, and nobody can talk you out of it.",
    es: "Guarde una llave de acceso en este dispositivo. Vale tras un plazo de seguridad y nadie puede sonsacársela.",
  },
  bindPasskey: { "pt-BR": "Guardar chave de acesso", en: "Keep a passkey", es: "Guardar llave de acceso" },
  bindTotp: {
    "pt-BR": "Usar um aplicativo autenticador",
    en: "Set up an authenticator app",
    es: "Configurar una aplicación de autenticación",
  },
  bound: {
    "pt-BR": "Guardado. Avisamos todos os seus contatos.",
    en: "Kept. We tell all your contacts about it.",
    es: "Guardado. Avisamos a todos sus contactos.",
  },
  totpScan: {
    "pt-BR": "Leia este código com o aplicativo ou digite a chave. Depois escreva o número que ele mostra.",
    en: "Scan this with the app or type the key. Then write the number it shows.",
    es: "Escanee esto con la aplicación o escriba la clave. Después escriba el número que muestra.",
  },
  qrCode: { "pt-BR": "Código QR da chave", en: "QR code of the key", es: "Código QR de la clave" },
  enrolTitle: {
    "pt-BR": "Proteja o seu atendimento",
    en: "Protect your support requests",
    es: "Proteja su atención",
  },
  enrolIntro: {
    "pt-BR": "Com isto, só você consegue pedir à {desk} mudanças na sua conta.",
    en: "With this, only you can ask {desk} for changes to your account.",
    es: "Con esto, solo usted puede pedir a {desk} cambios en su cuenta.",
  },

  presenceTitle: { "pt-BR": "É você mesmo?", en: "Is it really you?", es: "¿Es realmente usted?" },
  nobody: {
    "pt-BR": "Ninguém daqui está falando com você agora.",
    en: "Nobody from here is talking to you now.",
    es: "Nadie de aquí está hablando con usted ahora.",
  },
  nobodyHint: {
    "pt-BR": "Alguém diz que é do nosso atendimento? Desligue, não conte códigos nem senhas, e confira aqui.",
    en: "Does somebody say they are from our support? Hang up, tell no code and no password, and check here.",
    es: "¿Alguien dice ser de nuestra atención? Cuelgue, no diga códigos ni contraseñas, y compruébelo aquí.",
  },
  reference: {
    "pt-BR": "A referência da conversa (peça a quem fala com você)",
    en: "The conversation's reference (ask who is talking to you)",
    es: "La referencia de la conversación (pídala a quien le habla)",
  },
  reached: {
    "pt-BR": "O e-mail ou telefone em que falam com você",
    en: "The address or number they reach you at",
    es: "El correo o teléfono en el que le contactan",
  },
  ask: { "pt-BR": "Conferir agora", en: "Check now", es: "Comprobar ahora" },
  talking: {
    "pt-BR": "Sim: {agent}, da {desk}, está falando com você {channel} agora.",
    en: "Yes: {agent} from {desk} is talking to you {channel} now.",
    es: "Sí: {agent}, de {desk}, está hablando con usted {channel} ahora.",
  },
  talkingHint: {
    "pt-BR": "Mesmo assim, nunca conte um código ou uma senha. Esta resposta vale por um minuto.",
    en: "Even so, never tell a code or a password. This answer is good for one minute.",
    es: "Aun así, nunca diga un código ni una contraseña. Esta respuesta vale un minuto.",
  },
  stillNobody: {
    "pt-BR":
      "Conferimos agora, às {time}: ninguém da {desk} está falando com você. Não confie em quem diz que sim.",
    en: "Checked now, at {time}: nobody from {desk} is talking to you. Do not trust whoever says so.",
    es: "Comprobado ahora, a las {time}: nadie de {desk} está hablando con usted. No confíe en quien diga lo contrario.",
  },
  offline: {
    "pt-BR": "Sem conexão: não conseguimos confirmar. Não confie em quem está falando com você.",
    en: "No connection: we cannot confirm it. Do not trust whoever is talking to you.",
    es: "Sin conexión: no podemos confirmarlo. No confíe en quien le está hablando.",
  },

  notMeTitle: { "pt-BR": "Não foi você?", en: "Was it not you?", es: "¿No fue usted?" },
  notMeIntro: {
    "pt-BR": "Toque no botão e paramos tudo nessa conversa na mesma hora.",
    en: "Press the button and we stop everything in that conversation at once.",
    es: "Pulse el botón y detenemos todo en esa conversación al momento.",
  },
  notMe: {
    "pt-BR": "Não fui eu: parar agora",
    en: "It was not me: stop now",
    es: "No fui yo: detener ahora",
  },
  notMeDoneTitle: { "pt-BR": "Paramos tudo", en: "We stopped everything", es: "Lo detuvimos todo" },
  notMeDone: {
    "pt-BR":
      "O que tinha sido confirmado nessa conversa não vale mais. A equipe da {desk} foi avisada e vai procurar você pelos contatos do seu cadastro. Não passe códigos a ninguém.",
    en: "What was confirmed in that conversation no longer counts. The team of {desk} was alerted and will reach you at the contacts on file. Tell nobody any code.",
    es: "Lo que se había confirmado en esa conversación ya no vale. El equipo de {desk} fue avisado y le contactará por los datos de su ficha. No dé códigos a nadie.",
  },

  myDataTitle: { "pt-BR": "Quem viu meus dados", en: "Who saw my data", es: "Quién vio mis datos" },
  myDataIntro: {
    "pt-BR": "Mostramos cada vez que alguém do atendimento abriu um dado seu. Antes, confirme que é você.",
    en: "We show every time somebody at support opened one of your details. First confirm that it is you.",
    es: "Mostramos cada vez que alguien de atención abrió un dato suyo. Antes, confirme que es usted.",
  },
  myDataNone: {
    "pt-BR": "Até agora ninguém abriu os seus dados.",
    en: "So far nobody has opened your details.",
    es: "Hasta ahora nadie ha abierto sus datos.",
  },
  myDataSaw: {
    "pt-BR": "{agent} viu: {field}",
    en: "{agent} saw: {field}",
    es: "{agent} vio: {field}",
  },
  reason: { "pt-BR": "Motivo: {reason}", en: "Reason: {reason}", es: "Motivo: {reason}" },
  logged: {
    "pt-BR": "Registro inviolável nº {index}",
    en: "Tamper-evident record no. {index}",
    es: "Registro inalterable n.º {index}",
  },
  pseudonyms: {
    "pt-BR": "Os nomes são apelidos: o mesmo apelido é sempre a mesma pessoa.",
    en: "The names are pseudonyms: the same pseudonym is always the same person.",
    es: "Los nombres son seudónimos: el mismo seudónimo es siempre la misma persona.",
  },
  signOut: { "pt-BR": "Sair", en: "Leave", es: "Salir" },

  linkExpired: {
    "pt-BR": "Este link já foi usado ou venceu.",
    en: "This link was used before or has expired.",
    es: "Este enlace ya se usó o venció.",
  },
  tooMany: {
    "pt-BR": "Muitas tentativas seguidas. Espere {minutes} min e tente de novo.",
    en: "Too many tries in a row. Wait {minutes} min and try again.",
    es: "Demasiados intentos seguidos. Espere {minutes} min e inténtelo de nuevo.",
  },
  lost: {
    "pt-BR": "Sem conexão. Nada foi enviado; tente de novo.",
    en: "No connection. Nothing was sent; try again.",
    es: "Sin conexión. No se envió nada; inténtelo de nuevo.",
  },
  broken: {
    "pt-BR": "Algo falhou do nosso lado. Tente de novo em instantes.",
    en: "Something failed on our side. Try again in a moment.",
    es: "Algo falló de nuestro lado. Inténtelo de nuevo en un momento.",
  },
  elsewhere: {
    "pt-BR": "Confira o endereço desta página antes de digitar qualquer coisa.",
    en: "Check this page's address before you type anything.",
    es: "Compruebe la dirección de esta página antes de escribir nada.",
  },
  "channel.chat": { "pt-BR": "pelo chat", en: "by chat", es: "por chat" },
  "channel.email": { "pt-BR": "por e-mail", en: "by e-mail", es: "por correo" },
  "channel.phone": { "pt-BR": "por telefone", en: "by phone", es: "por teléfono" },
  "channel.sms": { "pt-BR": "por SMS", en: "by text message", es: "por SMS" },
  "channel.social": { "pt-BR": "por rede social", en: "on social media", es: "por redes sociales" },
} as const satisfies Record<string, Readonly<Record<"pt-BR" | "en" | "es", string>>>;

export type Word = keyof typeof words;
