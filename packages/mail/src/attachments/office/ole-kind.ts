import type { KindName } from "../kinds.ts";
import { openCompoundFile } from "./cfb.ts";

/** Streams and storages that tell which program a compound file belongs to. */
const tellers: readonly (readonly [KindName, RegExp])[] = [
  ["encrypted-office", /^(?:EncryptedPackage|EncryptionInfo|\x06DataSpaces)$/i],
  ["msg", /^__(?:properties_version1\.0|nameid_version1\.0|substg1\.0_)/i],
  ["doc", /^WordDocument$/i],
  ["xls", /^(?:Workbook|Book)$/i],
  ["ppt", /^PowerPoint Document$/i],
];
/** Windows Installer packages, patches and transforms. */
const installerClass = /^000c108[2-6]-0000-0000-c000-000000000046$/;

export function oleKind(bytes: Uint8Array): KindName {
  const { entries } = openCompoundFile(bytes);
  if (entries[0] && installerClass.test(entries[0].classId)) return "msi";
  const top = entries.filter(({ path }) => !path.includes("/"));
  return tellers.find(([, pattern]) => top.some(({ name }) => pattern.test(name)))?.[0] ?? "ole";
}
