import { defineDetector } from "../../detector.ts";
import { readArn } from "../../finders/cloud.ts";

export const cloudResource = defineDetector({
  id: "network/cloud-resource",
  type: "cloud-resource",
  title: "Cloud resource (ARN)",
  description: "Names the account and what it holds.",
  category: "network",
  severity: "low",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html"],
  rule: { kind: "anchored", anchors: ["arn:aws"], read: readArn },
  examples: {
    match: [
      "«arn:aws:iam::210987654321:user/loja/painel»",
      "o bucket «arn:aws:s3:::loja-exemplo/*» negou",
      `alerts: "«arn:aws:sns:sa-east-1:210987654321:Pedidos»"`,
    ],
    ignore: ["arn:aws is the prefix", "learn:aws today", "arn:aws:s3"],
  },
});
