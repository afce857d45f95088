import { Encrypter } from "age-encryption";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, equalsConstantTime, hashToken } from "../../platform/crypto/tokens.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Client } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { createFirstInboxes } from "../inboxes/index.ts";
import {
  beginSession,
  insertMember,
  registrationOptions,
  renewRecoveryCodes,
  savePasskey,
  verifyRegistration,
} from "../sessions/index.ts";
import { findDesk, isTimeZone } from "../settings/index.ts";
import { deleteSetupLinks, findLink, insertLink, useLink } from "./links.store.ts";
import { confirmKeyBackupRow, hasMembers, lockDesk, setUpDesk } from "./setup.store.ts";

type Language = "pt-BR" | "en" | "es";
const day = 24 * 60 * 60 * 1000;

/** Processes that start within this time start together: each prints a link, and each link works. */
const startMilliseconds = 60_000;

/** A new one-time link while the desk has no owner; the link of an earlier start is worthless from then on. */
export async function createSetupLink(context: Context): Promise<string | null> {
  if (await hasMembers(context.database)) return null;
  const { token, hash } = createToken();
  await context.database.transaction(async (tx) => {
    await deleteSetupLinks(tx, new Date(context.now() - startMilliseconds));
    const expiresAt = new Date(context.now() + 7 * day);
    await insertLink(tx, {
      tokenHash: hash,
      id: createId(context.now()),
      purpose: "setup",
      email: null,
      role: "admin",
      createdBy: null,
      expiresAt,
    });
  });
  return new URL(`/setup#${token}`, context.origin).href;
}

export async function setupState(context: Context) {
  const [desk, done] = await Promise.all([findDesk(context.database), hasMembers(context.database)]);
  const { oidcIssuer } = context.settings;
  return {
    done,
    demo: desk.demo,
    name: desk.name,
    defaultLanguage: desk.default_language,
    languages: desk.languages,
    singleSignOn: oidcIssuer ? { label: new URL(oidcIssuer).hostname } : null,
  };
}

export async function setupPasskeyOptions(
  context: Context,
  input: { token: string; name: string; email: string },
) {
  await refuseWhenSetUp(context);
  const link = await findLink(context.database, "setup", hashToken(input.token), new Date(context.now()));
  if (!link) throw new Failure("link-expired");
  return registrationOptions(context, "setup", {
    id: createId(context.now()),
    name: input.name,
    email: input.email,
  });
}

export interface SetupInput {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly desk: {
    readonly name: string;
    readonly languages: Language[];
    readonly defaultLanguage: Language;
    readonly timeZone: string;
  };
  readonly passkey: unknown;
}

/** Creates owner and desk in one transaction. @returns the owner's session token and recovery codes. */
export async function completeSetup(
  context: Context,
  input: SetupInput,
  client: Client,
): Promise<{ token: string; recoveryCodes: string[] }> {
  await refuseWhenSetUp(context);
  refuseStrangeDesk(input);
  const passkey = await verifyRegistration(context, "setup", input.passkey);
  return context.database.transaction(async (tx) => {
    await lockDesk(tx);
    if (await hasMembers(tx)) throw new Failure("already-set-up");
    if (!(await useLink(tx, "setup", hashToken(input.token), new Date(context.now()))))
      throw new Failure("link-expired");
    await insertMember(tx, {
      id: passkey.memberId,
      name: input.name,
      email: input.email,
      role: "admin",
      language: input.language,
    });
    await savePasskey(tx, passkey, client.userAgent.includes("Mobile") ? "Phone" : "Passkey");
    await openDesk(context, tx, input);
    const recoveryCodes = await renewRecoveryCodes(context, tx, passkey.memberId);
    return { token: await beginSession(context, tx, passkey.memberId, "setup", client), recoveryCodes };
  });
}

async function openDesk(context: Context, tx: Transaction, input: SetupInput): Promise<void> {
  await setUpDesk(tx, input.desk);
  await createFirstInboxes(context, tx, input.desk.defaultLanguage, input.desk.name);
  await context.live.publish({ type: "settings" }, tx);
}

function refuseStrangeDesk({ desk }: SetupInput): void {
  if (!isTimeZone(desk.timeZone))
    throw new Failure("request-invalid", {
      issues: [{ path: "body.desk.timeZone", message: "Not an IANA time zone" }],
    });
}

async function refuseWhenSetUp(context: Context): Promise<void> {
  if (await hasMembers(context.database)) throw new Failure("already-set-up");
}

/** What stands for the key where it can be shown: the end of a keyed digest of it, in groups of four. */
export function keyFingerprint(context: Pick<Context, "keys">): string {
  const hex = context.keys.fingerprint("installation-key", "backup").toString("hex").slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join("-");
}

export async function keyBackupState(context: Context) {
  const desk = await findDesk(context.database);
  return {
    confirmed: desk.key_backup_confirmed_at !== null,
    fromEnvironment: context.installationKey.fromEnvironment,
    fingerprint: keyFingerprint(context),
  };
}

/** The key as an age file (scrypt recipient), for a safe outside this machine. */
export async function downloadKey(
  context: Context,
  passphrase: string,
): Promise<{ fileName: string; age: string }> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const sealed = await encrypter.encrypt(
    `# Atalaia installation key ${keyFingerprint(context)}\n${context.installationKey.line()}\n`,
  );
  return {
    fileName: `atalaia-key-${keyFingerprint(context).slice(-9)}.age`,
    age: Buffer.from(sealed).toString("base64"),
  };
}

/** @throws {Failure} `code-refused` unless the end of the fingerprint was read from the kept copy. */
export async function confirmKeyBackup(context: Context, fingerprintEnd: string): Promise<void> {
  const end = keyFingerprint(context).replaceAll("-", "").slice(-8);
  if (!equalsConstantTime(end, fingerprintEnd.replaceAll("-", "").toLowerCase()))
    throw new Failure("code-refused");
  await confirmKeyBackupRow(context.database);
  await context.live.publish({ type: "settings" }, context.database);
}
