import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { stored } from "../lib/stored.ts";
import { componentMessages } from "./components.messages.ts";
import "./split-pane.css";

const narrowest = 240;
const widest = 640;
const step = 24;
const isWidth = (value: unknown): value is string => typeof value === "string" && /^\d{3}$/u.test(value);

/** A list beside the thing chosen from it. On a narrow screen one of the two is shown. */
export function SplitPane({
  name,
  list,
  detail,
  showing,
}: {
  /** Under which the width is kept in this browser. */
  name: string;
  list: ReactNode;
  detail: ReactNode;
  /** Which one a narrow screen shows. */
  showing: "list" | "detail";
}) {
  const t = useMessages(componentMessages);
  const kept = useRef(stored(`split.${name}`, isWidth)).current;
  const [width, setWidth] = useState(() => Number(kept.read() ?? 360));
  const pane = useRef<HTMLDivElement>(null);

  function resize(next: number) {
    const bounded = Math.round(Math.min(widest, Math.max(narrowest, next)));
    setWidth(bounded);
    kept.write(String(bounded));
  }
  function onKeyDown(event: KeyboardEvent) {
    const change = { ArrowLeft: -step, ArrowRight: step, Home: -widest, End: widest }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    resize(width + change);
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !pane.current) return;
    resize(event.clientX - pane.current.getBoundingClientRect().left);
  }
  return (
    <div
      className="split"
      ref={pane}
      data-showing={showing}
      style={{ "--split": `${width}px` } as CSSProperties}
    >
      <div className="split-list">{list}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved; this is the window splitter pattern of ARIA. */}
      <div
        className="split-handle"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t("resize")}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        aria-valuenow={width}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <div className="split-detail">{detail}</div>
    </div>
  );
}
