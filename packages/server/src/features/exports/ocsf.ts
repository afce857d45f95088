import type { EvidenceType } from "@atalaia/contract";
import { type FormatLine, severityOf } from "./formats.types.ts";

/** OCSF 1.3 classes (schema.ocsf.io): uid, its category, and what the activity is called there. */
interface EventClass {
  readonly class: number;
  readonly category: number;
  readonly activity: number;
}

const authentication = (activity: number): EventClass => ({ class: 3002, category: 3, activity });
const accountChange = (activity: number): EventClass => ({ class: 3001, category: 3, activity });
const userAccess = (activity: number): EventClass => ({ class: 3005, category: 3, activity });
const entityManagement = (activity: number): EventClass => ({ class: 3004, category: 3, activity });
const datastore = (activity: number): EventClass => ({ class: 6005, category: 6, activity });
const apiActivity = (activity: number): EventClass => ({ class: 6003, category: 6, activity });
const detection = (activity: number): EventClass => ({ class: 2004, category: 2, activity });
const dataSecurity = (activity: number): EventClass => ({ class: 2006, category: 2, activity });

const other = 99;

/** Activities: authentication 1 logon, 2 logoff; account change 1 create, 3 password change …; datastore 1 read, 6 delete. */
const classes: Readonly<Record<EvidenceType, EventClass>> = {
  "session.signed-in": authentication(1),
  "session.stepped-up": authentication(other),
  "session.ended": authentication(2),
  "member.invited": accountChange(1),
  "member.changed": accountChange(other),
  "settings.changed": entityManagement(3),
  "policy.changed": entityManagement(3),
  "action-definition.changed": entityManagement(3),
  "field-definition.changed": entityManagement(3),
  "message.held": detection(1),
  "message.released": detection(2),
  "message.withheld": detection(2),
  "conversation.frozen": detection(1),
  "conversation.unfrozen": detection(3),
  "contact.imported": datastore(4),
  "contact.changed": datastore(3),
  "contact.erased": datastore(6),
  "contact.field-revealed": datastore(1),
  "contact.field-copied": datastore(1),
  "contact.honey-touched": dataSecurity(1),
  "contact.accesses-shown": datastore(1),
  "access.flagged": dataSecurity(1),
  "access.explained": dataSecurity(2),
  "access.reviewed": dataSecurity(3),
  "verification.started": authentication(other),
  "verification.joined": authentication(other),
  "verification.proof-accepted": authentication(1),
  "verification.proof-refused": authentication(1),
  "verification.passed": authentication(1),
  "verification.ended": authentication(2),
  "verification.disowned": detection(1),
  "authenticator.bound": accountChange(other),
  "authenticator.removed": accountChange(other),
  "action.opened": userAccess(other),
  "action.changed": userAccess(other),
  "action.approved": userAccess(1),
  "action.refused": userAccess(2),
  "action.authorized": userAccess(1),
  "action.executed": apiActivity(other),
  "action.failed": apiActivity(other),
  "action.cancelled": userAccess(2),
  "action.forced": userAccess(1),
  "evidence.exported": datastore(1),
  "witness.changed": entityManagement(3),
  "backup.made": datastore(other),
};

const failures: ReadonlySet<EvidenceType> = new Set(["verification.proof-refused", "action.failed"]);

/** One JSON object a line. What OCSF has no place for stands in `unmapped`. */
export const toOcsf: FormatLine = (entry, source) => {
  const { class: classUid, category, activity } = classes[entry.type];
  const line = JSON.stringify({
    class_uid: classUid,
    category_uid: category,
    activity_id: activity,
    type_uid: classUid * 100 + activity,
    ...(activity === other ? { activity_name: entry.type } : {}),
    severity_id: severityOf(entry.type),
    status_id: failures.has(entry.type) ? 2 : 1,
    time: Date.parse(entry.at),
    message: entry.sentence,
    metadata: {
      version: "1.3.0",
      uid: entry.id,
      event_code: entry.type,
      log_name: "atalaia-evidence",
      sequence: entry.index,
      product: { name: "Atalaia", vendor_name: "Atalaia", version: source.version },
    },
    actor: { user: userOf(entry) },
    ...(category === 3 ? { user: userOf(entry) } : {}),
    ...(category === 2
      ? { finding_info: { uid: entry.id, title: entry.sentence, types: [entry.type] } }
      : {}),
    device: { hostname: source.host, type_id: 1 },
    unmapped: {
      subject: entry.subject,
      conversation_id: entry.conversationId,
      contact_id: entry.contact?.id ?? null,
      data: entry.data,
      proof: entry.proof,
    },
  });
  // JSON leaves these two as they are, and collectors that read by lines break at them.
  return line.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
};

function userOf({ actor }: Parameters<FormatLine>[0]) {
  return {
    uid: actor.id ?? actor.kind,
    name: actor.name,
    type: actor.kind,
    type_id: actor.kind === "system" ? 3 : 1,
  };
}
