/**
 * Worst case: 0.5 MB and 1 MB of each hostile kind through the whole look, the engine's part told apart, with the
 * ratio of the two. Usage: node packages/mail/eval/hostile.ts [bytes] [kind]
 */
import { createEngine, type Engine } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";

const engine = createEngine();
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));
const html = "Content-Type: text/html; charset=utf-8\n\n";
const text = "From: a@b.example\nTo: me@desk.example\n\n";

const kinds: Readonly<Record<string, readonly [head: string, unit: string]>> = {
  "empty lines": [text, "\n"],
  "one long line": [text, "a"],
  spaces: [text, " "],
  "quote marks": [text, "> "],
  "quoted lines": [text, "> a\n"],
  "attribution starts": [text, "On Em El wrote\n"],
  "header blocks": [text, "De: x\nPara: y\n"],
  "addresses in text": [text, "http://a.example/?e=b "],
  "web prefixes": [text, "www."],
  "header fields": ["", "a:\n"],
  "folded header": ["Subject: x\n", " a\n"],
  recipients: ["To: ", "a@b.example,"],
  angles: ["From: ", "<"],
  quotes: ["From: ", '"'],
  comments: ["From: ", "("],
  "encoded words": ["Subject: ", "=?utf-8?q?=41?= "],
  results: ["Authentication-Results: ", "x; dkim=pass ("],
  boundaries: ["Content-Type: multipart/mixed; boundary=a\n\n", "--a\n"],
  "near boundaries": ["Content-Type: multipart/mixed; boundary=a\n\n--a\n\n", "--ab\n"],
  parameters: ["Content-Type: text/plain; ", "a*0*=b;"],
  "soft breaks": ["Content-Transfer-Encoding: quoted-printable\n\n", "= "],
  "flowed lines": ["Content-Type: text/plain; format=flowed\n\n", "a \n"],
  "open tags": [html, "<b>"],
  "closing tags": [`${html}${"<b>".repeat(390)}`, "</i>"],
  links: [html, "<a href='http://a.example/?u=http://b.example'>Verify</a>"],
  "nested links": [html, "<a href=http://a.example>"],
  entities: [html, "&#x41;"],
  ampersands: [html, "&"],
  angle: [html, "<"],
  styles: [html, "<p style='color:#fff;font-size:0'>x</p>"],
  "style sheets": [html, "<style>.a{display:none}</style>"],
  braces: [`${html}<style>`, "{"],
  cells: [html, "<td>x"],
  images: [html, "<img alt='PayPal' src=//a.example/x>"],
  forms: [html, "<form action=//a.example><input type=password>"],
  comment: [html, "<!--"],
  brands: [text, "PayPal Microsoft Banco do Brasil "],
  lures: [text, "account verify your senha expirou package fee "],
  charges: [text, "charged $399 call +1 808 555 0142 "],
  idn: [html, "<a href='https://xn--pypal-4ve.com'>x</a>"],
};

/** CPU time of the least of three looks, and what of it is the engine's reading of words. */
interface Times {
  readonly all: number;
  readonly words: number;
  readonly limits: string;
}

let words = 0;
const measured: Engine = {
  ...engine,
  scan: (...given) => counted(() => engine.scan(...given)),
  judge: (...given) => counted(() => engine.judge(...given)),
};

function counted<T>(deed: () => T): T {
  const start = milliseconds();
  const result = deed();
  words += milliseconds() - start;
  return result;
}

function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function time(head: string, unit: string, bytes: number): Promise<Times> {
  const raw = Buffer.from(head + unit.repeat(Math.floor(bytes / unit.length)));
  let least: Times = { all: Number.POSITIVE_INFINITY, words: 0, limits: "" };
  for (let round = 0; round < 3; round += 1) {
    words = 0;
    const start = milliseconds();
    const { limits } = await analyzeMail(raw, { engine: measured, resolver, now: 0 });
    const all = milliseconds() - start;
    if (all < least.all) least = { all, words, limits: limits.join(" ") };
  }
  return least;
}

const size = Number(process.argv[2] ?? 1_000_000);
const only = process.argv[3];
for (const [name, [head, unit]] of Object.entries(kinds)) {
  if (only && name !== only) continue;
  const half = await time(head, unit, size / 2);
  const whole = await time(head, unit, size);
  const own = [half.all - half.words, whole.all - whole.words] as const;
  const isSlow = own[1] > 100 || (own[1] > 20 && own[1] > own[0] * 2.2);
  console.log(
    `${name.padEnd(20)} mail ${own[0].toFixed(0).padStart(4)} ${own[1].toFixed(0).padStart(4)} ms x${(own[1] / own[0]).toFixed(1)}  words ${half.words.toFixed(0).padStart(4)} ${whole.words.toFixed(0).padStart(4)} ms  ${whole.limits}${isSlow ? " <<<" : ""}`,
  );
}
