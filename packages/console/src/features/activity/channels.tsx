import { type Channel, ChannelMark } from "../../components/badge.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { Activity } from "./activity.api.ts";
import { activityMessages } from "./activity.messages.ts";
import { Ranked } from "./ranked.tsx";

export function Channels({ channels }: { channels: Activity["channels"] }) {
  const t = useMessages(activityMessages);
  return (
    <Ranked
      title={t("channels")}
      rows={channels.map(({ channel, messages, caution, danger }) => ({
        id: channel,
        label: <ChannelMark channel={channel satisfies Channel} />,
        count: messages,
        shown: t("channelSigns", { messages, signs: caution + danger }),
      }))}
    />
  );
}
