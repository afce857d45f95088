import { defineDetector } from "../../detector.ts";
import { readPasswordHash } from "../../finders/headers.ts";
import { sample } from "../samples.ts";

export const passwordHash = defineDetector({
  id: "secret/password-hash",
  type: "password-hash",
  title: "Password hash",
  description: "Can be guessed offline until the password falls.",
  category: "secret",
  severity: "high",
  references: ["https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html"],
  rule: {
    kind: "anchored",
    anchors: [
      "$1$",
      "$8$",
      "$9$",
      "$2a$",
      "$2b$",
      "$2y$",
      "$5$",
      "$6$",
      "$y$",
      "$argon2",
      "$krb5",
      "$pbkdf2",
      "$scrypt$",
    ],
    read: readPasswordHash,
  },
  examples: {
    match: [
      `root:«$6$${sample("", 12)}$${sample("", 86)}»:19000`,
      `hash «$2b$12$${sample("", 53)}»`,
      `«$argon2id$v=19$m=65536,t=3,p=4$${sample("", 22)}$${sample("", 43)}»`,
    ],
    ignore: ["custa $5$ ou $6$", "from $1$ to $2", "$argon2 is a function"],
  },
});
