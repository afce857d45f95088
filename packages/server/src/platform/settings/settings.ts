import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { combinationMistakes } from "./combinations.ts";
import { type Settings, settingsTable } from "./table.ts";
import type { Setting } from "./types.ts";

export type { Settings } from "./table.ts";

/** One thing to mend, without the value. */
export interface SettingsMistake {
  readonly variable: string;
  readonly mistake: string;
}

export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly code = "settings-invalid";
  readonly mistakes: readonly SettingsMistake[];

  constructor(mistakes: readonly SettingsMistake[]) {
    const lines = mistakes.map(({ variable, mistake }) => `  ${variable} ${mistake}`);
    super(`The settings cannot be used (docs/operate/settings.md lists them all):\n${lines.join("\n")}`);
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

export const SETTINGS_FILE = "settings.env";
const DEMO_FOLDER = "./demo-data";

/** They decide where the file is, or must not lie beside what they protect. */
const ENVIRONMENT_ONLY: readonly string[] = [
  settingsTable.dataFolder.variable,
  settingsTable.demo.variable,
  settingsTable.key.variable,
];

const VARIABLES: readonly string[] = Object.values(settingsTable).map(({ variable }) => variable);

/**
 * The settings from the environment, else from `settings.env` in the data folder, else as the table has them. Read once
 * and handed down; a blank value counts as not set. The data folder comes back as an absolute path.
 * @throws {SettingsError} with every mistake at once
 */
export function readSettings(environment: Environment): Settings {
  const dataFolder = resolve(
    textOf(environment, settingsTable.dataFolder.variable) ?? defaultFolder(environment),
  );
  const file = readSettingsFile(dataFolder);
  const source = { ...file, ...presentIn(environment) };
  const mistakes = strayEntries(file);
  const read = Object.entries(settingsTable)
    .filter(([name]) => name !== "key")
    .map(([name, row]) => [name, readValue(row as Setting<unknown>, source, mistakes)]);
  const settings = { ...(Object.fromEntries(read) as Settings), dataFolder };
  mistakes.push(...combinationMistakes(settings));
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return settings;
}

/** A demonstration never lies where a desk would. */
function defaultFolder(environment: Environment): string {
  const isDemo = readValue(settingsTable.demo, environment, []) === true;
  return isDemo ? DEMO_FOLDER : settingsTable.dataFolder.fallback;
}

/** Variables that look like ours and are none: most likely misspelt, so worth a warning. */
export function unknownVariables(environment: Environment): string[] {
  return Object.keys(environment).filter(
    (name) => name.startsWith("ATALAIA_") && !VARIABLES.includes(name) && !name.startsWith("ATALAIA_TEST_"),
  );
}

function readValue(row: Setting<unknown>, source: Environment, mistakes: SettingsMistake[]): unknown {
  const text = textOf(source, row.variable);
  if (text === undefined) return row.fallback;
  const parsed = row.parse(text);
  if ("value" in parsed) return parsed.value;
  mistakes.push({ variable: row.variable, mistake: parsed.mistake });
  return row.fallback;
}

function textOf(source: Environment, variable: string): string | undefined {
  const text = source[variable]?.trim();
  return text === "" ? undefined : text;
}

function presentIn(environment: Environment): Environment {
  return Object.fromEntries(
    VARIABLES.map((name) => [name, textOf(environment, name)]).filter(([, text]) => text !== undefined),
  );
}

function readSettingsFile(dataFolder: string): Environment {
  try {
    return parseEnv(readFileSync(join(dataFolder, SETTINGS_FILE), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw new SettingsError([
      { variable: SETTINGS_FILE, mistake: "cannot be read: check its owner and mode" },
    ]);
  }
}

function strayEntries(file: Environment): SettingsMistake[] {
  return Object.keys(file).flatMap((variable) => {
    if (ENVIRONMENT_ONLY.includes(variable))
      return [{ variable, mistake: `is read from the environment only; take it out of ${SETTINGS_FILE}` }];
    return VARIABLES.includes(variable)
      ? []
      : [{ variable, mistake: `in ${SETTINGS_FILE} is no setting of Atalaia` }];
  });
}
