import { defineDetector } from "../../detector.ts";
import { readCloudAccount } from "../../finders/cloud.ts";

export const cloudAccount = defineDetector({
  id: "network/cloud-account",
  type: "cloud-resource",
  title: "Cloud account number",
  description: "Names the account an attacker would ask about.",
  category: "network",
  severity: "low",
  references: ["https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html"],
  cues: [
    "aws account id",
    "aws account",
    "awsaccountid",
    "aws account number",
    "conta aws",
    "cuenta aws",
    "cuenta de aws",
    "conta da aws",
  ],
  rule: { kind: "cued", read: readCloudAccount },
  examples: {
    match: [
      `aws_account_id=«210987654321»`,
      "AWS account «2109-8765-4321»",
      `"AwsAccountId": "«210987654321»"`,
    ],
    ignore: ["my AWS account is locked", "aws account: 12", "account id 4471"],
  },
});
