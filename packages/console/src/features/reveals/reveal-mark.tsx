import { Badge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { Reveal } from "./reveals.api.ts";
import { revealsMessages } from "./reveals.messages.ts";
import { useWhat } from "./what.ts";
import "./reveals.css";

/** In the order of the conversation: who looked at what, when and what for. */
export function RevealMark({ reveal }: { reveal: Reveal }) {
  const t = useMessages(revealsMessages);
  const what = useWhat();
  return (
    <p className="reveal-mark">
      <Icon name="eye" size={16} />
      <span>{t("sawWhat", { name: reveal.member.name, what: what(reveal.what) })}</span>
      {reveal.copied && <Badge icon="copy">{t("copied")}</Badge>}
      <Time at={reveal.at} form="time" />
      <span className="muted" dir="auto">
        {reveal.reason}
      </span>
    </p>
  );
}
