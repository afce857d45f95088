import { useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { startChat } from "../../../widget/start.ts";
import { words } from "../../../widget/words.ts";
import { Mark } from "../../components/mark.tsx";
import { useLanguage } from "../../lib/i18n/i18n.tsx";
import "./chat-page.css";

/** The chat as a page of its own, for visitors of a desk without a site. */
export function ChatPage() {
  const { inboxId } = useParams({ from: "/chat/$inboxId" });
  const { locale } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const place = host.current;
    if (!place) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    startChat(place, {
      origin: location.origin,
      inboxId,
      language: locale,
      remember: "device",
      inline: true,
    }).then(
      (end) => {
        if (isGone) end();
        else stop = end;
      },
      () => setRefused(true),
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [inboxId, locale]);
  useEffect(() => {
    document.title = "Chat";
  }, []);
  return (
    <main className="chat-page">
      <h1 className="visually-hidden">Chat</h1>
      {isRefused && (
        <p className="chat-refused" role="alert">
          <Mark size={40} lit={false} />
          {words[locale].unavailable}
        </p>
      )}
      <div className="chat-place" ref={host} hidden={isRefused} />
    </main>
  );
}
