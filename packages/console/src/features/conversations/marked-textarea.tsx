import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { segments } from "../../lib/segments.ts";
import type { Problem } from "./safe-ways.ts";

interface MarkedTextareaProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly label: string;
  readonly placeholder: string;
  /** While macros are offered: their list, and the one that Enter would take. */
  readonly picking: { readonly list: string; readonly current: string | undefined } | undefined;
  readonly onText: (text: string) => void;
  readonly onCaret: (place: number) => void;
  readonly onFocus: (() => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * A real text field with the same words drawn once more behind it, where the ones that must not leave are marked. The
 * copy behind is for eyes only; others hear of the marks from the list above the field.
 */
export function MarkedTextarea(props: MarkedTextareaProps) {
  const { text, problems, picking } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.ref, () => area.current as HTMLTextAreaElement, []);
  useLayoutEffect(() => grow(area.current, text), [text]);
  const marks = problems.map(({ start, end }) => ({ start, end, kind: true }));
  return (
    <div className="marked">
      <div className="marked-behind" aria-hidden="true" ref={behind}>
        {segments(text, marks).map((piece) =>
          piece.kinds.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
        )}
        {"\n"}
      </div>
      <textarea
        ref={area}
        className="marked-area"
        aria-label={props.label}
        aria-invalid={problems.length > 0 || undefined}
        {...(picking
          ? {
              "aria-autocomplete": "list",
              "aria-controls": picking.list,
              "aria-activedescendant": picking.current ? `${picking.list}-${picking.current}` : undefined,
            }
          : {})}
        placeholder={props.placeholder}
        maxLength={20_000}
        rows={3}
        value={text}
        onChange={(event) => {
          props.onText(event.target.value);
          props.onCaret(event.target.selectionStart);
        }}
        onSelect={(event) => props.onCaret(event.currentTarget.selectionStart)}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onScroll={(event) => {
          if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Grows with its words; the stylesheet sets the most. */
function grow(area: HTMLTextAreaElement | null, _text: string): void {
  if (!area) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
