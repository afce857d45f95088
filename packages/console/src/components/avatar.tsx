import "./avatar.css";

/** Two letters in a square; decoration beside the name, so hidden from screen readers. No colour per person. */
export function Avatar({ name, size = "m" }: { name: string; size?: "s" | "m" }) {
  return (
    <span className="avatar" data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
