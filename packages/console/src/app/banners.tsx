import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Notice } from "../components/notice.tsx";
import { useToast } from "../components/toast.tsx";
import { DemoNotice } from "../features/demo/demo-notice.tsx";
import { useFormat, useMessages } from "../lib/i18n/i18n.tsx";
import { may, useMe } from "../lib/session.ts";
import { appMessages } from "./app.messages.ts";
import { paths } from "./paths.ts";
import { useConnection } from "./use-connection.ts";

/** What holds for the whole desk right now, above every page. */
export function Banners() {
  const t = useMessages(appMessages);
  const me = useMe();
  const atInbox = useLocation({ select: ({ pathname }) => pathname === paths.inbox });
  return (
    <div className="banners">
      <LostBanner />
      {me.demo && <DemoNotice withGuide={atInbox} />}
      {me.keyBackupMissing && may(me, "settings:write") && (
        <Notice
          tone="caution"
          action={
            <Link to={paths.keyBackup} className="button">
              {t("keyMissingAct")}
            </Link>
          }
        >
          {t("keyMissing")}
        </Notice>
      )}
    </div>
  );
}

function LostBanner() {
  const t = useMessages(appMessages);
  const format = useFormat();
  const toast = useToast();
  const { since } = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (wasLost.current && since === undefined) toast({ text: t("back") });
    wasLost.current = since !== undefined;
  }, [since, toast, t]);
  return (
    <div role="status">
      {since !== undefined && (
        <Notice tone="caution" title={t("lostSince", { time: format.time(since) })}>
          {t("lostLead")}
        </Notice>
      )}
    </div>
  );
}
