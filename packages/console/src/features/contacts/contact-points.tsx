import { Icon, type IconName } from "../../components/icon.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { Contact } from "./contacts.api.ts";
import { contactsMessages } from "./contacts.messages.ts";

type Point = Contact["points"][number];
const icons: Readonly<Record<Point["kind"], IconName>> = {
  email: "email",
  phone: "phone",
  handle: "social",
  visitor: "chat",
};

/** Masked on the server: enough to recognise, too little to use. */
export function ContactPoints({ points }: { points: readonly Point[] }) {
  const t = useMessages(contactsMessages);
  return (
    <ul className="points">
      {points.map(({ id, kind, masked }) => (
        <li key={id}>
          <Icon name={icons[kind]} size={16} />
          {kind === "visitor" ? (
            t(kind)
          ) : (
            <>
              <span className="visually-hidden">{t(kind)}: </span>
              <span className="exact">{masked}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
