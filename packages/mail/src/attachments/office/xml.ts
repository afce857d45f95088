/** Just enough XML for Office parts: no tree, no entities from outside, every search linear. */

const entityNames: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name) return entityNames[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Opening tags of an element, whatever its prefix, at most 20,000. */
export function* elements(xml: string, name: string): Generator<string> {
  const pattern = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}(?=[\\s/>])[^<>]{0,8000}>`, "g");
  let count = 0;
  for (const match of xml.matchAll(pattern)) {
    if (++count > 20_000) return;
    yield match[0];
  }
}

/** Value of an attribute of a tag, whatever its prefix; "" when it is not there. */
export function attribute(tag: string, name: string): string {
  const match = new RegExp(`[\\s:]${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,8000})"|'([^']{0,8000})')`).exec(tag);
  return unescapeXml(match?.[1] ?? match?.[2] ?? "");
}

/** Text between tags, with a line break for each of the closing or empty tags named. */
export function textOfXml(xml: string, breaks: RegExp): string {
  const marked = xml.replace(breaks, "\n");
  return unescapeXml(marked.replace(/<[^<>]{0,20000}>/g, ""))
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\n\s{2,}/g, "\n");
}

/** Bytes of an XML part as text, by its mark or declaration of UTF-16, else UTF-8. */
export function decodeXmlPart(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  if (wide) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
