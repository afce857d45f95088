import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPlaceholder } from "./literals.ts";

/** How a value hangs on its name: by a sign, by a verb, by a verb that may be the word "and", or by nothing. */
export type Link = "sign" | "verb" | "and" | "none";

export interface Assignment {
  readonly start: number;
  readonly link: Link;
}

// Words that may stand between a name and its value without changing what the value is.
const FILLERS = new Set(
  (
    "a o as os da do das dos de del la el los las the my your our minha meu minhas meus mi mis su sua seu nova novo nueva nuevo new old antiga antigo " +
    "anterior atual actual current temporaria temporario temporal temporary provisoria provisorio conta cuenta account wifi wi fi rede red network app " +
    "aplicativo site sitio web portal email mail e-mail correo banco bank cartao tarjeta card acesso acceso access login sistema system gmail instagram " +
    "facebook netflix outlook hotmail icloud apple google for to of on in no na en para pra aqui here que eu uso uso usei i use used uses agora ahora now " +
    "sms celular telefone phone recebi chegou llego recibi received got me mandaram mandou enviaram enviado sent just you voce vocês voces usada usado roteador router " +
    "api app aplicacao aplicacion siempre sempre usual admin root user usuario servidor server vpn maestra mestra master is's number numero nro n secreto secreta secret tambem tambien also same"
  ).split(" "),
);

const VERBS = new Set(
  "eh is es era was foi sera will be fica seria esta set got are son sao are ser fue quedou quedo ficou sendo being would vale like assim asi".split(
    " ",
  ),
);

const UNDERSCORE = 0x5f;
const REACH = 60;
const MOST_FILLERS = 5;

/** Where the value behind a name begins, read over fillers, a verb or a sign; undefined when nothing follows. */
export function readAssignment(text: Normalized, after: number): Assignment | undefined {
  const { folded, cased } = text;
  let at = folded[after] === "." && folded[after + 1] === " " ? after + 1 : after;
  let link: Link = "none";
  let fillers = 0;
  const limit = Math.min(folded.length, after + REACH);
  while (at < limit) {
    const code = folded.charCodeAt(at);
    if (isSpace(code) || code === 0x2a || code === 0x60) at++;
    else if (code === UNDERSCORE && link === "none") at = endOfName(folded, at, limit);
    else if (isSign(folded, at)) {
      link = "sign";
      at += 1;
    } else if (isQuoteCode(code)) {
      // A quote behind a sign opens the value.
      if (link !== "none") return { start: at, link };
      const passed = quotePassed(folded, at);
      if (passed === 0) return { start: at, link: isAloneOnLine(folded, after, at) ? "sign" : "none" };
      at += passed;
    } else {
      if (link === "sign") return { start: at, link };
      const word = wordAt(folded, at, limit);
      if (word === "e" && link === "none") {
        link = cased[at] === "é" || cased[at] === "É" ? "verb" : "and";
      } else if (VERBS.has(word) && link === "none") link = "verb";
      else if (link !== "none" || !FILLERS.has(word) || ++fillers > MOST_FILLERS) return { start: at, link };
      at += word.length;
    }
  }
  return at < folded.length && link !== "none" ? { start: at, link } : undefined;
}

// `"password": "value"` closes its key, `password for "ana" is "value"` says whose it is; 0 when neither is so.
function quotePassed(folded: string, at: number): number {
  if (/^["'\\]+\s*[:=]/.test(folded.slice(at, at + 6))) return 1;
  return (
    /^(["'])[^"'\n]{1,40}\1\s{1,3}(?=(?:is|was|e|eh|era|es)\s)/.exec(folded.slice(at, at + 50))?.[0].length ??
    0
  );
}

// `password 'value'` with nothing behind it, as configuration files have it.
function isAloneOnLine(folded: string, after: number, at: number): boolean {
  return (
    folded.slice(after, at).trim() === "" &&
    /^(["'])[^"'\n]{3,80}\1[ \t;,)]{0,4}(?:\r?\n|$)/.test(folded.slice(at, at + 90))
  );
}

// `SECRET_VALUE=`, `password_prod:`: the name goes on.
function endOfName(folded: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isNameCode(folded.charCodeAt(end))) end++;
  return end;
}

function isNameCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === UNDERSCORE;
}

function isSign(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code === 0x3a || code === 0x3d || code === 0x3e) return true;
  if (code === 0x21) return folded[at + 1] === "=";
  if (code !== 0x2d) return false;
  const next = folded.charCodeAt(at + 1);
  return isSpace(next) || next === 0x3e || next === 0x2d;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

export function isQuoteCode(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x5c;
}

const ENDS_WORD = new Uint8Array(128);
for (const character of '\t\n\v\f\r ":=,;.!?') ENDS_WORD[character.charCodeAt(0)] = 1;

function wordAt(folded: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && ENDS_WORD[folded.charCodeAt(end)] !== 1) end++;
  return folded.slice(at, Math.max(end, at + 1));
}

/** The token at a place: inside quotes up to the closing one, otherwise up to white space, without closing marks. */
export function readToken(text: Normalized, start: number, most = 128): Range | undefined {
  const { folded } = text;
  let from = start;
  while (isQuoteCode(folded.charCodeAt(from))) from++;
  const quote = from > start ? folded[from - 1]! : undefined;
  const limit = Math.min(folded.length, from + most);
  let end = from;
  while (end < limit && !isTokenEnd(folded, end, quote)) end++;
  if (quote === undefined || folded[end] !== quote) end = withoutClosing(folded, from, end);
  return end > from ? { start: from, end } : undefined;
}

function isTokenEnd(folded: string, at: number, quote: string | undefined): boolean {
  const code = folded.charCodeAt(at);
  if (quote !== undefined) return code === quote.charCodeAt(0) || code === 0x0a;
  if (code === 0x3d || code === 0x26)
    return /[a-z0-9]/.test(folded[at + 1] ?? "") && folded.slice(at + 1, at + 24).includes("=");
  return isSpace(code) || code === 0x22 || code === 0x3c || code === 0x60;
}

function withoutClosing(folded: string, from: number, to: number): number {
  let end = to;
  while (end > from && ".,;:)]}'\"?*".includes(folded[end - 1]!)) end--;
  return end;
}

// What people say about a password, which is not the password.
const TALK = new Set(
  (
    "errada errado incorreta incorreto invalida invalido expirada expirou vencida bloqueada esquecida fraca forte igual diferente correta certa nao que para " +
    "por pois porque mas e ou de do da um uma uns o a os as em no na com sem se ja ainda sempre nunca muito mais obrigatoria necessaria secreta pessoal " +
    "intransferivel isso esta essa aquela minha meu sua seu resetada redefinida alterada trocada nova antiga mesma mesmo aqui ali la segura simples dificil facil " +
    "equivocada erronea incorrecta caducada caduco bloqueado olvidada debil fuerte distinta correcta no el la los las un una unos porque pero y o en con sin si ya " +
    "todavia siempre nunca muy mas obligatoria necesaria personal esto esta esa aquella mi su nueva vieja misma mismo segura sencilla dificil facil cambiada " +
    "wrong incorrect invalid expired blocked locked forgotten weak strong different correct right not that for because but and or of the a an in on at with without " +
    "if already still always never very more required needed necessary secret personal this these it its my your his her our their reset changed updated new old same " +
    "here there safe secure simple difficult easy being been too also now then when what which where who how why can cannot can't won't doesn't isn't wasn't don't " +
    "didn't please por favor favor help ajuda ayuda asap urgente urgent working funcionando rejected accepted lost compromised stolen hacked perdida roubada robada " +
    "null undefined none true false string text empty vazia vacia optional obrigatorio required blank hidden field campo box page pagina link email e-mail correo " +
    "policy manager reset recovery rules requirements protected hash hint tambem tampoco apenas solo only just some any all todo toda todos everything nothing nada " +
    "quando cuando onde donde como qual cual quem quien eu yo voce vc tu usted ele ela i you he she we they nos sou soy am are was were has have had tem tiene tenho tengo " +
    "segundo second minimo minimum pelo menos least longa larga long short curta corta caracteres characters letras letters numeros numbers digitos digits entre between " +
    "after before apos antes depois despues desde since until ate hasta via by de novo again outra otra another vez time times tentei tente tried try entrar login log sign"
  ).split(" "),
);

const SHAPES_OF_TALK = /(?:ando|endo|indo|ada|ado|ido|ida|mente|ing|ed|ly|cao|cion|tion)$/;

// What programs and manuals write where a value will be: a variable, a call, a path, a piece of markup.
const REFERENCE =
  /^(?:\$\(|\$\{|\$_|\$[A-Za-z_]+(?:$|[^A-Za-z0-9_@!#%])|[{#%]\{|%\(|%[a-z]$|&lt;|&quot;|[,;)\]}]|\.\$|\+[a-z]+ ?[a-z(]|\([a-z]+$|(?:process\.)?env\.|os\.|getenv|system\.|request\.|params\.|this\.|self\.|config\.|\/[a-z]+(?:[-_.][a-z]+)*\/|[a-z_]+\/[a-z_]+[/#])/i;

/** True for what stands in place of a value in code, templates and manuals. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value.slice(0, 48));
}

/** True when a token is what somebody would choose as a secret and not a word about it. */
export function looksSecret(text: Normalized, { start, end }: Range, link: Link): boolean {
  const folded = text.folded.slice(start, end);
  const cased = text.cased.slice(start, end);
  if (end - start < 3 || end - start > 128) return false;
  const telling = isTelling(cased);
  if (link === "none" && (!telling || end - start < 4)) return false;
  if (TALK.has(folded.replace(/[^a-z']+$/, "")) || isPlaceholder(cased) || isReference(cased)) return false;
  if (/^[<[{(*%$]|^[^a-z0-9]+$|^https?:/.test(folded) && !/[a-z0-9].*[a-z0-9]/.test(folded.slice(1)))
    return false;
  if (link === "sign") return telling || !SHAPES_OF_TALK.test(folded) || folded.length < 5;
  if (link === "verb") return telling || (isPlainChoice(folded) && endsClause(text.folded, end));
  return telling;
}

/** Digits, inner marks or capitals in odd places: no word of a language looks like that. */
function isTelling(value: string): boolean {
  if (/^\d+$/.test(value)) return value.length >= 4;
  if (/\d/.test(value)) return !/^\d+(?:a|o|h|x|st|nd|rd|th|min|dias|vezes|times|days|%)$/i.test(value);
  return (
    /[a-z][A-Z]/.test(value) ||
    /[A-Za-z0-9][@#$%&*!_+=~^][A-Za-z0-9!@#]/.test(value) ||
    (/[!@#$%&]$/.test(value) && /^[A-Z]/.test(value) && value.length >= 7)
  );
}

function isPlainChoice(folded: string): boolean {
  return /^[a-z]{4,}[!.]?$/.test(folded) && !SHAPES_OF_TALK.test(folded);
}

function endsClause(folded: string, end: number): boolean {
  return /^(?:["'.,;!)]*\s*$|["')]*[.,;!\n]|["')]*\s+(?:e|y|and|but|mas|pero|ok|obrigad|gracias|thanks|valeu)\b)/.test(
    folded.slice(end, end + 14),
  );
}

/** A token alone on a line below its name: "use this password to go on:", an empty line, the password. */
export function readBelow(text: Normalized, after: number): Range | undefined {
  const ahead = text.cased.slice(after, after + 200);
  const match = /^[^.:!?\n]{0,80}:[ \t]*(?:\r?\n[ \t]*){1,3}(\S{6,80})[ \t]*(?:\r?\n|$)/.exec(ahead);
  if (match === null || !isTelling(match[1]!) || isPlaceholder(match[1]!)) return undefined;
  const start = after + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

const LONGEST_IN_FRONT = 40;

/** A token that no language writes, directly in front of the words that call it a password. */
export function readInFront(text: Normalized, cueStart: number): Range | undefined {
  const { cased } = text;
  let end = cueStart;
  while (end > 0 && cueStart - end < 3 && " \"'".includes(cased[end - 1]!)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_IN_FRONT && !isSpace(cased.charCodeAt(start - 1))) start--;
  while (start < end && "\"'(«".includes(cased[start]!)) start++;
  const value = cased.slice(start, end);
  if (end === cueStart || value.length < 5 || /^\d+$/.test(value) || /[/@].*\.|:$/.test(value))
    return undefined;
  return isTelling(value) && !isPlaceholder(value) && !isReference(value) ? { start, end } : undefined;
}
