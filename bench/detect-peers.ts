/**
 * Other tools on the texts of `bench/texts.ts`, one after the other on one core, CPU time, beside the engine measured
 * in the same run. Installs them below `bench/.peers` through their ordinary package managers, each within a time
 * limit; what cannot be had is reported as not available. Usage: node bench/detect-peers.ts
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createEngine } from "@atalaia/detect";
import { cpuSeconds, deskTexts } from "./texts.ts";

const FOLDER = join(import.meta.dirname, ".peers");
const INSTALL_LIMIT_MS = 240_000;
const RUN_LIMIT_MS = 120_000;
const NPM = [
  "openredaction@1.1.5",
  "redact-pii@3.4.0",
  "@redactpii/node@1.0.17",
  "@secretlint/core@12.0.0",
  "@secretlint/secretlint-rule-preset-recommend@12.0.0",
];
const PYPI = ["presidio-analyzer==2.2.360", "detect-secrets==1.5.0", "tarja==0.12.0"];

type Look = (text: string) => unknown;
type Load = () => Promise<Look>;

const texts = deskTexts();
const characters = texts.reduce((sum, text) => sum + text.length, 0);

function run(command: string, parameters: readonly string[], limit: number, cwd = FOLDER): boolean {
  return spawnSync(command, parameters, { cwd, stdio: "ignore", timeout: limit }).status === 0;
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, "package.json")))
    writeFileSync(join(FOLDER, "package.json"), '{"private":true,"name":"peers","version":"0.0.0"}\n');
  if (!existsSync(join(FOLDER, "node_modules/openredaction")))
    run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...NPM], INSTALL_LIMIT_MS);
  if (!existsSync(join(FOLDER, "venv"))) run("python3", ["-m", "venv", "venv"], INSTALL_LIMIT_MS);
  for (const peer of PYPI) run("venv/bin/pip", ["install", "-q", peer], INSTALL_LIMIT_MS);
  if (!existsSync(join(FOLDER, "bin/gitleaks"))) {
    const env = { ...process.env, GOBIN: join(FOLDER, "bin"), GOFLAGS: "-modcacherw" };
    spawnSync("go", ["install", "github.com/zricethezav/gitleaks/v8@v8.30.1"], {
      env,
      stdio: "ignore",
      timeout: INSTALL_LIMIT_MS,
    });
  }
}

async function load(name: string): Promise<Record<string, unknown>> {
  const file = createRequire(join(FOLDER, "package.json")).resolve(name);
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}

type Constructor = new (options?: object) => Record<string, (...input: unknown[]) => unknown>;

const NODE_PEERS: Readonly<Record<string, Load>> = {
  openredaction: async () => {
    const peer = new ((await load("openredaction"))["OpenRedaction"] as Constructor)();
    return (text) => peer["detect"]!(text);
  },
  "redact-pii": async () => {
    const peer = new ((await load("redact-pii"))["SyncRedactor"] as Constructor)();
    return (text) => peer["redact"]!(text);
  },
  "@redactpii/node": async () => {
    const peer = new ((await load("@redactpii/node"))["Redactor"] as Constructor)();
    return (text) => peer["redact"]!(text);
  },
  secretlint: async () => {
    const lintSource = (await load("@secretlint/core"))["lintSource"] as (input: object) => Promise<unknown>;
    const rule = (await load("@secretlint/secretlint-rule-preset-recommend"))["creator"];
    const config = { rules: [{ id: "preset", rule }] };
    return (content) =>
      lintSource({
        source: { content, filePath: "message.txt", ext: ".txt", contentType: "text" },
        options: { config, noPhysicFilePath: true },
      });
  },
};

const PYTHON_PEERS: Readonly<Record<string, string>> = {
  "presidio (patterns, no model)": `
from presidio_analyzer import RecognizerRegistry, AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngine, NlpArtifacts
class Blank(NlpEngine):
    def load(self): pass
    def is_loaded(self): return True
    def process_text(self, text, language): return NlpArtifacts([], [], [], [], self, language)
    def process_batch(self, texts, language, **rest): return ((text, self.process_text(text, language)) for text in texts)
    def is_stopword(self, word, language): return False
    def is_punct(self, word, language): return False
    def get_supported_entities(self): return []
    def get_supported_languages(self): return ["en"]
registry = RecognizerRegistry()
registry.load_predefined_recognizers(languages=["en"])
registry.recognizers = [r for r in registry.recognizers if "Spacy" not in type(r).__name__]
engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
look = lambda text: engine.analyze(text=text, language="en")
`,
  tarja: `
import tarja
look = tarja.find
`,
  "detect-secrets": `
from detect_secrets.core.scan import scan_line
from detect_secrets.settings import default_settings
def look(text):
    with default_settings():
        for line in text.split("\\n"): list(scan_line(line))
`,
};

const PYTHON_FRAME = `
import json, sys, time, logging
logging.disable(logging.CRITICAL)
texts = json.load(open("texts.json"))
%s
look(texts[0])
start = time.process_time(); done = 0
for text in texts:
    look(text); done += len(text)
    if time.process_time() - start > 20: break
print(json.dumps([done, time.process_time() - start]))
`;

const WARMING = 3;
const MEASURED = 4;

// Warmed first, as a service is: the same texts until they have cost `WARMING` seconds, then `MEASURED` more.
async function measure(look: Look): Promise<number> {
  await spend(look, WARMING);
  const { done, spent } = await spend(look, MEASURED);
  return done / 1e6 / spent;
}

async function spend(look: Look, seconds: number): Promise<{ done: number; spent: number }> {
  let done = 0;
  let spent = 0;
  while (spent < seconds) {
    for (const text of texts) {
      spent += await cpuSeconds(async () => {
        await look(text);
      });
      done += text.length;
      if (spent >= seconds) break;
    }
  }
  return { done, spent };
}

async function measureNode(peer: Load): Promise<number | undefined> {
  try {
    return await measure(await peer());
  } catch {
    return undefined;
  }
}

function measurePython(script: string): number | undefined {
  const { stdout } = spawnSync(join(FOLDER, "venv/bin/python"), ["-c", PYTHON_FRAME.replace("%s", script)], {
    cwd: FOLDER,
    encoding: "utf8",
    timeout: RUN_LIMIT_MS,
  });
  const line = stdout?.trim().split("\n").at(-1) ?? "";
  if (!line.startsWith("[")) return undefined;
  const [done, seconds] = JSON.parse(line) as [number, number];
  return done / 1e6 / seconds;
}

const GITLEAKS_REPEATS = 40;

function measureGitleaks(): number | undefined {
  writeFileSync(join(FOLDER, "texts.txt"), texts.join("\n").repeat(GITLEAKS_REPEATS));
  const command =
    'TIMEFORMAT="%U %S"; time bin/gitleaks stdin --exit-code 0 -l fatal < texts.txt > /dev/null';
  const { stderr } = spawnSync("bash", ["-c", command], {
    cwd: FOLDER,
    encoding: "utf8",
    timeout: RUN_LIMIT_MS,
    env: { ...process.env, GOMAXPROCS: "1" },
  });
  const times = /^([\d.]+) ([\d.]+)$/m.exec(stderr ?? "");
  if (times === null || !existsSync(join(FOLDER, "bin/gitleaks"))) return undefined;
  return (characters * GITLEAKS_REPEATS) / 1e6 / (Number(times[1]) + Number(times[2]));
}

function show(name: string, speed: number | undefined, own: number): void {
  const told =
    speed === undefined
      ? "not available"
      : `${speed.toFixed(3).padStart(8)} MB/s  1 : ${(own / speed).toFixed(1)}`;
  console.log(`${name.padEnd(34)} ${told}`);
}

install();
writeFileSync(join(FOLDER, "texts.json"), JSON.stringify(texts));
const engine = createEngine();
const own = await measure((text) => engine.scan(text));
show("atalaia, find", own, own);
show(
  "atalaia, find and judge",
  await measure((text) => engine.judge({ channel: "chat", turns: [{ from: "customer", text }] })),
  own,
);
for (const [name, peer] of Object.entries(NODE_PEERS)) show(name, await measureNode(peer), own);
for (const [name, script] of Object.entries(PYTHON_PEERS)) show(name, measurePython(script), own);
show("gitleaks (stdin)", measureGitleaks(), own);
