import type { ReactNode } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { type Mark, segments } from "../lib/segments.ts";
import { componentMessages } from "./components.messages.ts";
import "./safe-text.css";

export interface TokenMark {
  readonly start: number;
  readonly end: number;
  /** What kind of value is hidden, in the reader's language. */
  readonly label: string;
}
export interface SignalMark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** Why these words are marked, in a sentence; read before the words. */
  readonly label: string;
  readonly tone: "caution" | "danger" | "benign";
}
/** Draws a token in another way than as a chip; `text` is what stands in its place. */
export type DrawToken = (token: TokenMark, text: string) => ReactNode;
type Kind = { readonly token: TokenMark } | { readonly signal: SignalMark };

/**
 * The safe text of a message as text nodes only: nothing in it is ever read as markup. Tokens of hidden values become
 * chips, words that carried the verdict are underlined. Direction is settled per text so that it cannot reorder the page.
 */
export function SafeText({
  text,
  tokens = [],
  signals = [],
  activeSignal,
  drawToken,
}: {
  text: string;
  tokens?: readonly TokenMark[];
  signals?: readonly SignalMark[];
  /** The signal being pointed at elsewhere: its words stand out. */
  activeSignal?: string | undefined;
  drawToken?: DrawToken | undefined;
}) {
  const marks: Mark<Kind>[] = [
    ...signals.map((signal) => ({ start: signal.start, end: signal.end, kind: { signal } })),
    ...tokens.map((token) => ({ start: token.start, end: token.end, kind: { token } })),
  ];
  return (
    <div className="safe-text" dir="auto">
      {segments(text, marks).map((piece) => (
        <Piece
          key={piece.start}
          start={piece.start}
          text={piece.text}
          kinds={piece.kinds}
          activeSignal={activeSignal}
          drawToken={drawToken}
        />
      ))}
    </div>
  );
}

interface PieceProps {
  readonly start: number;
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly activeSignal: string | undefined;
  readonly drawToken: DrawToken | undefined;
}

function Piece({ start, text, kinds, activeSignal, drawToken }: PieceProps) {
  const token = kinds.find((kind) => "token" in kind)?.token;
  const carried = kinds.flatMap((kind) => ("signal" in kind ? [kind.signal] : []));
  const words = token ? (drawToken?.(token, text) ?? <TokenChip token={token} text={text} />) : text;
  const strongest = carried.find(({ tone }) => tone === "danger") ?? carried[0];
  if (!strongest) return words;
  return (
    <mark
      className="signal"
      data-tone={strongest.tone}
      data-active={carried.some(({ id }) => id === activeSignal) || undefined}
      title={carried.map(({ label }) => label).join("\n")}
    >
      {strongest.start === start && <span className="visually-hidden">[{strongest.label}: </span>}
      {words}
      {strongest.end === start + text.length && <span className="visually-hidden">]</span>}
    </mark>
  );
}

function TokenChip({ token, text }: { token: TokenMark; text: string }) {
  const t = useMessages(componentMessages);
  return (
    <span className="token" title={t("token", { kind: token.label })}>
      {text}
    </span>
  );
}
