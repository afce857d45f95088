import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { StorageError } from "../errors.ts";

/** The operating-system account the server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Own account first; the others only where none can be made (a read-only /etc, no useradd). */
const ACCOUNTS = ["atalaia", "postgres", "_postgres", "nobody"];

const CREATE_ACCOUNT: readonly (readonly string[])[] = [
  [
    "useradd",
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/bin/false",
    "atalaia",
  ],
  ["adduser", "-S", "-D", "-H", "-s", "/bin/false", "atalaia"],
];

/**
 * PostgreSQL refuses to run as root. Null when this process is an ordinary user; as root the owner of the existing
 * cluster, else a low-privilege account, made when it is not there.
 * @throws {StorageError} `no-unprivileged-user`
 */
export function serverAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(cluster) ?? ownAccount();
}

function ownerOf(folder: string): Account | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function ownAccount(): Account {
  const own = lookUp("atalaia") ?? createAccount();
  if (own !== null) return own;
  for (const name of ACCOUNTS) {
    const account = lookUp(name);
    if (account !== null) return account;
  }
  const message =
    "PostgreSQL does not run as root, and no other account could be made: start Atalaia as an ordinary user.";
  throw new StorageError("no-unprivileged-user", message);
}

function createAccount(): Account | null {
  for (const [command, ...parameters] of CREATE_ACCOUNT) {
    spawnSync(command!, parameters, { stdio: "ignore" });
    const account = lookUp("atalaia");
    if (account !== null) return account;
  }
  return null;
}

function lookUp(name: string): Account | null {
  const uid = numberFrom("id", ["-u", name]);
  const gid = numberFrom("id", ["-g", name]);
  return uid === null || gid === null || uid === 0 ? null : { uid, gid };
}

function numberFrom(command: string, parameters: readonly string[]): number | null {
  const { status, stdout } = spawnSync(command, parameters, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : null;
}

/** Whether the account can enter the folder through all its parents and write there. */
export function canWork(account: Account | null, folder: string): boolean {
  const script = 'cd -- "$1" && test -w . && test -x .';
  return runAs(account, "/bin/sh", ["-c", script, "sh", folder]);
}

/** Whether the account can run the program; false also when one of its libraries is missing. */
export function canRun(account: Account | null, program: string): boolean {
  return runAs(account, program, ["--version"]);
}

function runAs(account: Account | null, command: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(command, parameters, { ...account, cwd: "/", stdio: "ignore", env: {} });
  return status === 0;
}
