import MailComposer from "nodemailer/lib/mail-composer";
import { readAddresses } from "../mail/addresses.ts";
import { firstValue, type HeaderBlock, readHeaderBlock } from "../mail/header-block.ts";
import { readMessageIds } from "../mail/message-ids.ts";
import { oneLine } from "../mail/one-line.ts";
import type { ForwardReport, SafeContent } from "./forward.ts";
import { type BannerKind, forwardTexts } from "./forward-texts.ts";

/** A new message that says what the old one said, made safe; its thread and where replies go are kept. */
export function safeMessage(raw: Uint8Array, report: ForwardReport, safe: SafeContent): Promise<Buffer> {
  const block = readHeaderBlock(raw);
  const composer = new MailComposer({
    ...addressing(block, safe),
    ...thread(block),
    subject: oneLine(safe.subject) || forwardTexts[safe.language].noSubject,
    text: body(report, safe),
    attachments: safe.files.map(({ name, type, bytes }) => ({
      filename: oneLine(name),
      contentType: /^[\w.+-]+\/[\w.+-]+$/u.test(type) ? type : "application/octet-stream",
      content: Buffer.from(bytes),
      contentDisposition: "attachment",
    })),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** From is ours, with the author's name; Reply-To is where the author wanted answers. */
function addressing(block: HeaderBlock, safe: SafeContent) {
  const from = readAddresses(firstValue(block, "from"))[0];
  const replyTo = readAddresses(firstValue(block, "reply-to") ?? firstValue(block, "from"));
  const to = readAddresses(firstValue(block, "to"));
  const name = oneLine(from?.name || from?.address || "");
  const via = forwardTexts[safe.language].via;
  return {
    from: { name: name === "" ? "Atalaia" : `${name} ${via} Atalaia`, address: safe.sender },
    replyTo,
    to: to.length > 0 ? to : [{ name: "", address: safe.sender }],
    cc: readAddresses(firstValue(block, "cc")),
  };
}

function thread(block: HeaderBlock) {
  const own = readMessageIds(firstValue(block, "message-id"))[0];
  const parent = readMessageIds(firstValue(block, "in-reply-to"))[0];
  const date = Date.parse(firstValue(block, "date") ?? "");
  return {
    ...(own === undefined ? {} : { messageId: own }),
    ...(parent === undefined ? {} : { inReplyTo: parent }),
    ...(Number.isNaN(date) ? {} : { date: new Date(date) }),
    references: readMessageIds(firstValue(block, "references")),
  };
}

function body(report: ForwardReport, safe: SafeContent): string {
  const texts = forwardTexts[safe.language];
  const rule = "-".repeat(60);
  const lines = [texts.banner[bannerKind(report)]];
  if (report.signals.length > 0) lines.push(`${texts.why}: ${report.signals.map(oneLine).join(", ")}`);
  if (safe.heldFiles.length > 0) lines.push(`${texts.heldFiles}: ${safe.heldFiles.map(oneLine).join(", ")}`);
  lines.push(`${texts.original} ${oneLine(report.conversationId)}.`);
  return [rule, ...lines, rule, "", safe.text].join("\n");
}

function bannerKind({ complete, verdict }: ForwardReport): BannerKind {
  return verdict === "clear" && !complete ? "incomplete" : verdict;
}
