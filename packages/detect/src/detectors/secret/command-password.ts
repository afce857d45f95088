import { defineDetector } from "../../detector.ts";
import { readCommandPassword } from "../../finders/commands.ts";
import { sample } from "../samples.ts";

export const commandPassword = defineDetector({
  id: "secret/command-password",
  type: "password",
  title: "Password on a command line",
  description: "Opens the account, and every other one where it was used again.",
  category: "secret",
  severity: "critical",
  references: ["https://curl.se/docs/manpage.html"],
  cues: [
    "curl",
    "wget",
    "psexec",
    "psexec64",
    "sshpass",
    "mysql",
    "mysqldump",
    "mongosh",
    "redis cli",
    "docker login",
    "podman login",
    "ldapsearch",
    "smbclient",
    "sqlcmd",
    "xfreerdp",
    "rdesktop",
    "plink",
    "pscp",
    "vault login",
    "connect viserver",
    "net use",
    "rabbitmqadmin",
  ],
  rule: { kind: "cued", read: readCommandPassword },
  examples: {
    match: [
      `psexec -u ana -p «girassol77» cmd`,
      `curl -u loja:«${sample("", 20)}» https://api.example.com`,
      `sshpass -p «Verao2024» ssh root@host`,
    ],
    ignore: ["curl -p is a flag", "psexec -u ana -p ********", "mysql -u root -p"],
  },
});
