import { type SettingName, type Settings, settingsTable } from "./table.ts";

interface Mistake {
  readonly variable: string;
  readonly mistake: string;
}

/** Settings that make sense only together. */
const TOGETHER: readonly (readonly (keyof Settings)[])[] = [
  ["smtpCertificate", "smtpPrivateKey"],
  ["timestampUrl", "timestampRoots"],
  ["oidcIssuer", "oidcClientId", "oidcClientSecret"],
];

interface Rule {
  readonly about: SettingName;
  readonly broken: (settings: Settings) => boolean;
  readonly mistake: string;
}

const RULES: readonly Rule[] = [
  {
    about: "role",
    broken: ({ role, databaseUrl }) => role !== "all" && databaseUrl === null,
    mistake: "http or worker alone needs DATABASE_URL: the embedded database serves one process",
  },
  {
    about: "smtpPort",
    broken: ({ smtpPort, port }) => smtpPort !== 0 && smtpPort === port,
    mistake: "must differ from ATALAIA_PORT",
  },
  {
    about: "demo",
    broken: ({ demo, databaseUrl }) => demo && databaseUrl !== null,
    mistake: "runs on its own embedded database: take DATABASE_URL away",
  },
  {
    about: "demo",
    broken: ({ demo, host, url }) =>
      demo && !(isLocal(host) && (url === null || isLocal(new URL(url).hostname))),
    mistake: "is for this machine only: ATALAIA_HOST and ATALAIA_URL must be local",
  },
  {
    about: "url",
    broken: ({ url }) => url?.startsWith("http:") === true && !isLocal(new URL(url).hostname),
    mistake: "must begin with https:// unless its host is localhost: browsers allow no passkey otherwise",
  },
  {
    about: "oidcIssuer",
    broken: ({ oidcIssuer }) =>
      oidcIssuer?.startsWith("http:") === true && !isLocal(new URL(oidcIssuer).hostname),
    mistake: "must begin with https:// unless its host is localhost",
  },
];

function isLocal(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "127.0.0.1" ||
    host === "[::1]" ||
    host === "::1"
  );
}

/** What is wrong although each setting by itself is right. */
export function combinationMistakes(settings: Settings): Mistake[] {
  const broken = RULES.filter((rule) => rule.broken(settings));
  return [
    ...broken.map(({ about, mistake }) => ({ variable: settingsTable[about].variable, mistake })),
    ...TOGETHER.flatMap((names) => missingOf(names, settings)),
  ];
}

function missingOf(names: readonly (keyof Settings)[], settings: Settings): Mistake[] {
  const missing = names.filter((name) => settings[name] === null);
  if (missing.length === 0 || missing.length === names.length) return [];
  const given = names.filter((name) => settings[name] !== null).map((name) => settingsTable[name].variable);
  return missing.map((name) => ({
    variable: settingsTable[name].variable,
    mistake: `must be set too, as ${given.join(" and ")} is`,
  }));
}
