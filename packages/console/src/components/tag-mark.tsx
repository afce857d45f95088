import "./tag-mark.css";

/** A tag of the desk: its word, and a small flag in the colour somebody chose. The colour means nothing by itself. */
export function TagMark({ name, colour }: { name: string; colour: string }) {
  return (
    <span className="tag-mark" data-colour={colour}>
      {name}
    </span>
  );
}
