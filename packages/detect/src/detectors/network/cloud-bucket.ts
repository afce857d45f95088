import { defineDetector } from "../../detector.ts";
import { readBucket } from "../../finders/cloud.ts";

export const cloudBucket = defineDetector({
  id: "network/cloud-bucket",
  type: "cloud-resource",
  title: "Cloud storage bucket",
  description: "Names where files of the company lie.",
  category: "network",
  severity: "low",
  references: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html"],
  rule: {
    kind: "anchored",
    anchors: ["s3.", "s3-", "storage.googleapis.com", "blob.core.windows.net"],
    read: readBucket,
  },
  examples: {
    match: [
      "https://«loja-exemplo.s3.amazonaws.com»/a.png",
      "«s3.amazonaws.com/loja-exemplo»",
      "from «midia-exemplo.storage.googleapis.com»",
    ],
    ignore: ["the S3. Then we go", "s3.amazonaws.com is down", "Galaxy S3-mini"],
  },
});
