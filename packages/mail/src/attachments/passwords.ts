/** Words that announce a password, in the languages of our desks and of those who write to them. */
const announcing =
  /\b(?:senha|password|passcode|passphrase|pass|passwd|pwd|pw|pin|contrase(?:ñ|n)a|clave|c(?:ó|o)digo|code|palavra-passe|mot de passe|passwort|parola|wachtwoord)(?![\p{L}])/giu;
/** What stands between the word and the password when the password is really given. */
const giving =
  /^[^\n]{0,40}?(?::|=|\bis\b|\bé\b|\bes\b|\bser(?:á|a)\b|→|->)\s{0,5}["'“”«»‘’`*<([]{0,3}([^\s"'“”«»‘’`<>]{3,64})/iu;
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
    const value = giving.exec(after)?.[1];
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
