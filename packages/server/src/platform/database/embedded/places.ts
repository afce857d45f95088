import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StorageError } from "../errors.ts";
import { type Account, canWork, serverAccount } from "./account.ts";

/** Where one embedded server keeps its things. */
export interface Places {
  /** Null: the server runs as the user of this process. */
  readonly account: Account | null;
  /** All below is in here, unless a path would be too long for a socket. */
  readonly home: string;
  /** PGDATA. */
  readonly cluster: string;
  /** The private folder of the Unix socket. */
  readonly socketFolder: string;
  readonly credentials: string;
  readonly log: string;
}

/** Says where the server's files went when its own account cannot reach the data folder. */
const POINTER = "location";

const SYSTEM_FOLDER = "/var/lib/atalaia";

/** sun_path holds 104 bytes on macOS and 108 on Linux, with a closing zero. */
const LONGEST_SOCKET_PATH = 103;

export const SOCKET_NAME = "/.s.PGSQL.5432";

/** Whether a cluster was ever made in this data folder. Needs no server. */
export function hasCluster(dataFolder: string): boolean {
  const folder = join(dataFolder, "postgres");
  return existsSync(join(folder, "cluster")) || existsSync(join(folder, POINTER));
}

/** The places of a data folder whose server was started before; makes nothing. Null when there is none. */
export function knownPlaces(dataFolder: string): Places | null {
  if (!hasCluster(dataFolder)) return null;
  const folder = join(realpathSync(dataFolder), "postgres");
  const home = readPointer(folder) ?? folder;
  return placesIn(home, serverAccount(join(home, "cluster")));
}

/**
 * Makes the private folders.
 * @throws {StorageError} `data-folder-unusable`, `no-unprivileged-user`
 */
export function preparePlaces(dataFolder: string): Places {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    const folder = join(realpathSync(dataFolder), "postgres");
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const { home, account } = chooseHome(folder);
    const places = placesIn(home, account);
    makePrivate(places.socketFolder, account);
    return places;
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    const message =
      "The data folder cannot be used by this user: check its owner, or set ATALAIA_DATA_FOLDER to another.";
    throw new StorageError("data-folder-unusable", message, { cause });
  }
}

function placesIn(home: string, account: Account | null): Places {
  return {
    account,
    home,
    cluster: join(home, "cluster"),
    socketFolder: socketFolder(home, account),
    credentials: join(home, "credentials.json"),
    log: join(home, "server.log"),
  };
}

/** As root, the server's account must reach its files; a data folder below a 0700 home sends them to a system folder. */
function chooseHome(folder: string): { home: string; account: Account | null } {
  const pointed = readPointer(folder);
  if (pointed !== null) return { home: pointed, account: serverAccount(join(pointed, "cluster")) };
  const account = serverAccount(join(folder, "cluster"));
  makePrivate(folder, account);
  if (canWork(account, folder)) return { home: folder, account };
  if (account === null) throw new Error("not writable");
  return { home: moveOut(folder, account), account };
}

function moveOut(folder: string, account: Account): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o711 });
  const home = join(SYSTEM_FOLDER, randomUUID());
  makePrivate(home, account);
  writeFileSync(join(folder, POINTER), `${home}\n`, { mode: 0o600, flag: "wx" });
  return home;
}

function readPointer(folder: string): string | null {
  const file = join(folder, POINTER);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/** A socket folder outside of the server's home is nobody's once the server has stopped. */
export function clearSocketFolder({ home, socketFolder }: Places): void {
  if (!socketFolder.startsWith(home)) rmSync(socketFolder, { recursive: true, force: true });
}

function makePrivate(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  assertOurs(folder, account);
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

/** In a folder open to all (the temporary one) somebody else could have put it there first. */
function assertOurs(folder: string, account: Account | null): void {
  const { uid } = lstatSync(folder);
  const owners = [process.getuid?.(), account?.uid];
  if (lstatSync(folder).isDirectory() && owners.includes(uid)) return;
  const message =
    "A folder of the embedded server belongs to another user: start as that user, or use another ATALAIA_DATA_FOLDER.";
  throw new StorageError("data-folder-unusable", message);
}

function socketFolder(home: string, account: Account | null): string {
  const own = join(home, "socket");
  if (Buffer.byteLength(own + SOCKET_NAME) <= LONGEST_SOCKET_PATH) return own;
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const mark = createHash("sha256").update(home).digest("hex").slice(0, 16);
  return join(shortFolder(), `atalaia-${uid}-${mark}`);
}

/** macOS' own temporary folder is itself half of the allowed length. */
function shortFolder(): string {
  return tmpdir().length <= 40 ? tmpdir() : "/tmp";
}
