import { HeldBadge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import { VerdictMark } from "../../components/verdict.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { SignalWords } from "./message-details.tsx";
import type { Attachment, Message } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";

/** What came with the message: names and what was found in them. Nothing is opened, drawn or loaded here. */
export function MessageFiles({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  if (message.attachments.length === 0) return null;
  return (
    <div className="message-files">
      <h2>{t("files")}</h2>
      <p className="muted small">{t("filesLead")}</p>
      <ul>
        {message.attachments.map((file) => (
          <File key={file.id} file={file} />
        ))}
      </ul>
    </div>
  );
}

function File({ file }: { file: Attachment }) {
  const t = useMessages(messagesMessages);
  const format = useFormat();
  return (
    <li>
      <p className="message-file">
        <Icon name="attachment" size={16} />
        <strong className="exact" dir="auto">
          {file.name}
        </strong>
        <span className="muted small">
          <span className="exact">{file.type}</span> · {format.bytes(file.size)}
        </span>
        {file.held && <HeldBadge />}
        {!file.complete && (
          <span className="message-file-partial">
            <VerdictMark standing="partial" size={14} />
            {t("filePartial")}
          </span>
        )}
      </p>
      <SignalWords signals={file.signals} />
    </li>
  );
}
