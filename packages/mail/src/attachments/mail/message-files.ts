import { asLatin1, asUtf16, decodeText } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { type CfbEntry, type CompoundFile, openCompoundFile } from "../office/cfb.ts";
import { decompressRtf } from "./compressed-rtf.ts";

/** A mail inside a file: read like any mail, by the reader that was handed in. */
export async function lookAtMessage(subject: Subject, look: Look): Promise<void> {
  const { lookAtMail } = look.context;
  if (!lookAtMail) {
    look.text(decodeText(subject.bytes));
    return look.stoppedBy("mail-in-file");
  }
  if (look.depth >= look.limit.depth) return look.stoppedBy("depth");
  const report = await lookAtMail(subject.bytes, {
    ...look.context,
    budget: look.budget,
    nesting: look.depth + 1,
  });
  for (const signal of report.signals) look.signals.set(signal.id, signal);
  for (const limit of report.limits) look.stoppedBy(limit);
  if (report.files.some(({ held }) => held)) look.held = true;
  look.links.push(...report.links);
  look.text(`${report.subject}\n${report.text}`);
}

const property = (id: string) => new RegExp(`^__substg1\\.0_${id}(?:001e|001f|0102)$`, "i");
const parts = {
  subject: property("0037"),
  body: property("1000"),
  html: property("1013"),
  rtf: property("1009"),
  data: property("3701"),
  name: property("370[47]"),
};

/** An Outlook message ([MS-OXMSG]): its text, and its attachments one by one. */
export async function lookAtOutlookMessage(subject: Subject, look: Look): Promise<void> {
  const file = openCompoundFile(subject.bytes);
  for (const entry of file.entries) {
    if (!entry.isStream || entry.path.includes("/")) continue;
    if (parts.subject.test(entry.name) || parts.body.test(entry.name)) look.text(textOf(file, entry));
    if (parts.html.test(entry.name))
      await look.inside({ name: "message.html", declaredType: "", bytes: file.read(entry) }, "attached");
    if (parts.rtf.test(entry.name))
      await look.inside(
        { name: "message.rtf", declaredType: "", bytes: decompressRtf(file.read(entry)) },
        "attached",
      );
  }
  for (const [folder, entries] of attachmentFolders(file))
    await lookAtAttachment(file, folder, entries, look);
  if (file.isDamaged) look.stoppedBy("unreadable");
}

function textOf(file: CompoundFile, entry: CfbEntry): string {
  const bytes = file.read(entry);
  return entry.name.toLowerCase().endsWith("001f") ? asUtf16(bytes) : asLatin1(bytes);
}

function attachmentFolders(file: CompoundFile): Map<string, CfbEntry[]> {
  const folders = new Map<string, CfbEntry[]>();
  for (const entry of file.entries) {
    const match = /^((?:.{1,900}\/)?__attach_version1\.0_#[0-9a-f]{8})\/[^/]{1,80}$/i.exec(entry.path);
    if (match?.[1] && entry.isStream) folders.set(match[1], [...(folders.get(match[1]) ?? []), entry]);
  }
  return folders;
}

async function lookAtAttachment(
  file: CompoundFile,
  _folder: string,
  entries: readonly CfbEntry[],
  look: Look,
): Promise<void> {
  const data = entries.find(({ name }) => parts.data.test(name));
  const names = entries
    .filter(({ name }) => parts.name.test(name))
    .sort((a, b) => b.name.localeCompare(a.name));
  if (!data) return;
  if (look.budget.take("archiveEntries") === 0) return look.stoppedBy("archive-entries");
  await look.inside(
    { name: names[0] ? textOf(file, names[0]) : "attachment", declaredType: "", bytes: file.read(data) },
    "attached",
  );
}
