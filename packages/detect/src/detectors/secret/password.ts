import { defineDetector } from "../../detector.ts";
import { looksSecret, readAssignment, readBelow, readToken } from "../../finders/values.ts";

export const password = defineDetector({
  id: "secret/password",
  type: "password",
  title: "Password in prose",
  description: "Opens the account, and every other one where it was used again.",
  category: "secret",
  severity: "critical",
  references: ["https://pages.nist.gov/800-63-4/sp800-63b.html"],
  cues: [
    "senha",
    "senhas",
    "senha do wifi",
    "palavra passe",
    "palavra chave",
    "passe",
    "snha",
    "contrasena",
    "contrasenha",
    "contraseña",
    "clave",
    "claves",
    "password",
    "passwords",
    "passwd",
    "passcode",
    "passwort",
    "pwd",
    "pswd",
    "pass",
    "psw",
    "pw",
    "login e senha",
    "user and password",
    "usuario y clave",
    "usuario e senha",
    "mot de passe",
    "logon password",
  ],
  rule: {
    kind: "cued",
    read: (text, afterCue) => {
      const assignment = readAssignment(text, afterCue);
      const token = assignment && readToken(text, assignment.start);
      if (token !== undefined && looksSecret(text, token, assignment!.link)) return token;
      return readBelow(text, afterCue);
    },
  },
  examples: {
    match: [
      "minha senha é «Verao@2024!»",
      "senha: «flamengo»",
      "my password is «hunter2», thanks",
      'DB_PASSWORD="«kJ8#mm2pQ»"',
      "la clave es «Mar1posa99»",
      "a senha do wifi é «casa1234»",
      "mi contraseña es «solazul»",
      'the password for "ana" is "«girassol»"',
      "use esta senha para continuar:\n\n«k7Rt92mZ»\n",
      "mi contraseña de siempre es «perro301»",
    ],
    ignore: [
      "minha senha está errada",
      "my password is not working",
      "esqueci a senha e meu login não entra",
      "la clave es incorrecta",
      "please reset my password as soon as you can",
      "password: ********",
      "a senha é pessoal e intransferível",
    ],
  },
});
