import { existsSync } from "node:fs";
import { BlockList, isIP } from "node:net";
import { isAbsolute } from "node:path";
import type { Parsed, Setting } from "./types.ts";

/** What a kind of setting may be and how its text becomes a value. */
type Kind<Value> = Pick<Setting<Value>, "form" | "parse">;

const value = <Value>(value: Value): Parsed<Value> => ({ value });
const mistake = (text: string): Parsed<never> => ({ mistake: text });

export function wholeNumber(least: number, most: number, unit = ""): Kind<number> {
  const form = `whole number, ${least} to ${most}${unit === "" ? "" : ` ${unit}`}`;
  return {
    form,
    parse(text) {
      const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? value(number) : mistake(`must be a ${form}`);
    },
  };
}

export const port: Kind<number> = { ...wholeNumber(0, 65_535), form: "port, 0 to 65535" };

export function oneOf<const Word extends string>(...words: readonly Word[]): Kind<Word> {
  const form = words.map((word) => `\`${word}\``).join(", ");
  return {
    form,
    parse(text) {
      const found = words.find((word) => word === text);
      return found === undefined ? mistake(`must be one of ${words.join(", ")}`) : value(found);
    },
  };
}

export const yesOrNo: Kind<boolean> = {
  form: "`true` or `false`",
  parse(text) {
    if (text === "true") return value(true);
    return text === "false" ? value(false) : mistake("must be true or false");
  },
};

export const anyText: Kind<string> = { form: "text", parse: value };

/** Origin only: a path would break cookies, WebAuthn and the widget. */
export const origin: Kind<string> = {
  form: "`https://host` or `http://localhost:port`, no path",
  parse(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol))
      return mistake("must be an address such as https://desk.example.com");
    if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
      return mistake("must be scheme, host and port only, with nothing after them");
    return value(url.origin);
  },
};

export const webAddress: Kind<string> = {
  form: "`https://…`",
  parse(text) {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol)
      ? value(text)
      : mistake("must be an address such as https://login.example.com");
  },
};

export const databaseAddress: Kind<string> = {
  form: "`postgresql://user:password@host:port/database`",
  parse: (text) =>
    /^postgres(?:ql)?:\/\/.+/.test(text) ? value(text) : mistake("must begin with postgresql://"),
};

export const hostName: Kind<string> = {
  form: "host name or IP address",
  parse: (text) =>
    /^[A-Za-z0-9.:_-]{1,253}$/.test(text) ? value(text) : mistake("must be a host name or an IP address"),
};

/** Must exist: a certificate that is not there is found at start, not at the first mail. */
export const existingPath: Kind<string> = {
  form: "absolute path",
  parse(text) {
    if (!isAbsolute(text)) return mistake("must be an absolute path, beginning with /");
    return existsSync(text) ? value(text) : mistake("names a file that does not exist or cannot be reached");
  },
};

export const networks: Kind<readonly string[]> = {
  form: "IP addresses and CIDR networks, separated by commas",
  parse(text) {
    const entries = text.split(",").map((entry) => entry.trim());
    const wrong = entries.findIndex((entry) => !isNetwork(entry));
    return wrong === -1
      ? value(entries)
      : mistake(`entry ${wrong + 1} is neither an IP address nor a network such as 10.0.0.0/8`);
  },
};

function isNetwork(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || isPrefix(address, bits, family === 4 ? "ipv4" : "ipv6");
}

function isPrefix(address: string, bits: string, family: "ipv4" | "ipv6"): boolean {
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), family);
    return true;
  } catch {
    return false;
  }
}

/** Bytes, with `K`, `M` or `G` for powers of 1024. */
export function byteSize(least: number, most: number): Kind<number> {
  const form = `size such as \`25M\`, ${formatBytes(least)} to ${formatBytes(most)}`;
  return {
    form,
    parse(text) {
      const [, digits = "", unit = ""] = /^(\d{1,12})([KMG]?)$/.exec(text) ?? [];
      const bytes = digits === "" ? Number.NaN : Number(digits) * (UNITS[unit] ?? 1);
      return bytes >= least && bytes <= most
        ? value(bytes)
        : mistake(`must be a ${form.replaceAll("`", "")}`);
    },
  };
}

const UNITS: Readonly<Record<string, number>> = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

export function formatBytes(bytes: number): string {
  const unit = ["G", "M", "K"].find((name) => bytes % UNITS[name]! === 0);
  return unit === undefined ? String(bytes) : `${bytes / UNITS[unit]!}${unit}`;
}
