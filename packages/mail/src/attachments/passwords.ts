/** Words that announce a password, in the languages of our desks and of those who write to them. */
const announcing =
  /\b(?:senha|password|passcode|passphrase|pass|passwd|pwd|pw|pin|contrase(?:ñ|n)a|clave|c(?:ó|o)digo|code|palavra-passe|mot de passe|passwort|parola|wachtwoord)(?![\p{L}])/giu;
/** What stands between the word and the password when the password is really given: a sign, or a verb. */
const bySign = /^[^\n]{0,40}?(?::|=|→|->)\s{0,5}["'“”«»‘’`*<([]{0,3}([^\s"'“”«»‘’`<>]{3,64})/u;
const byVerb =
  /^[^\n]{0,40}?(?:\bis\b|\bé|\bes\b|\bser[áa])\s{1,5}["'“”«»‘’`*<([]{0,3}([^\s"'“”«»‘’`<>]{3,64})/iu;
/** Words that describe a password instead of giving it: "your tax number", "os primeiros dígitos". */
const describing =
  /^(?:seus?|suas?|your|the|tus?|sus?|los|las|del?|dos|das|uma?|una?|first|last|same|mesm[ao]|mism[ao]|primeir[ao]s|primer[ao]s?|[úu]ltim[ao]s|cpf|cnpj|nif|rut|dni|data|date|fecha|enviad[ao]|sent|separate(?:ly)?|not|nunca|never|n[ãa]o)\b/iu;

function givenIn(after: string): string | undefined {
  const signed = bySign.exec(after)?.[1];
  if (signed && !describing.test(signed)) return signed;
  const said = byVerb.exec(after)?.[1];
  // After a verb an ordinary word is part of a sentence; a password has something that words have not.
  return said && !describing.test(said) && /\d|[^\p{L}.,;:!?)]/u.test(said) ? said : undefined;
}

const maxCandidates = 10;

export interface StatedPasswords {
  /** Words near an announcement, the likeliest first, at most ten. */
  readonly candidates: readonly string[];
  /** True when a text plainly gives a password ("senha: …"). */
  readonly isGiven: boolean;
}

/** Passwords that a text gives for the file that came with it. */
export function statedPasswords(text: string): StatedPasswords {
  const given: string[] = [];
  const near: string[] = [];
  for (const match of text.slice(0, 200_000).matchAll(announcing)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    const value = givenIn(after);
    if (value) given.push(...spellings(value));
    for (const word of after.split(/[\s"'“”«»‘’`<>]+/).slice(0, 8))
      if (word.length >= 3) near.push(...spellings(word));
    if (given.length + near.length > 200) break;
  }
  return { candidates: [...new Set([...given, ...near])].slice(0, maxCandidates), isGiven: given.length > 0 };
}

/** With and without the full stop or bracket that ends the sentence. */
function spellings(word: string): string[] {
  const bare = word.replace(/[.,;:!?)\]*]{1,5}$/, "");
  return bare === word || bare.length < 3 ? [word] : [bare, word];
}
