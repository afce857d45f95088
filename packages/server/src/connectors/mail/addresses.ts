import type { Mailbox } from "@atalaia/mail";
import { addressParser, decodeWords } from "postal-mime";

const mostAddresses = 50;

/** Mailboxes of an address field, groups opened, names decoded; what has no usable address is left out. */
export function readAddresses(value: string | null): Mailbox[] {
  if (value === null) return [];
  return addressParser(value, { flatten: true })
    .filter(({ address }) => address !== undefined && isAddress(address))
    .slice(0, mostAddresses)
    .map(({ name, address }) => ({ name: decodeWords(name), address: address! }));
}

/** One @, and nothing that could begin another address, command or field. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()\\\p{Cc}]+$/u.test(text);
}
