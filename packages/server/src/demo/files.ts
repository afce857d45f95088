import { crc32 } from "node:zlib";

interface DemoFile {
  readonly type: string;
  readonly bytes: () => Buffer;
}

/** Attachments of the stories. The harmful ones have the shape of an attack and do nothing. */
export const files = {
  "comprovante.pdf": { type: "application/pdf", bytes: () => pdf("Comprovante de pagamento") },
  "invoice-CA-204417.pdf": { type: "application/pdf", bytes: () => pdf("Invoice CA-204417") },
  "factura-CA-318802.pdf": { type: "application/pdf", bytes: () => pdf("Factura CA-318802") },
  "foto-vaso.png": { type: "image/png", bytes: () => pixel },
  "broken-lamp.png": { type: "image/png", bytes: () => pixel },
  "Boleto_vencido.html": { type: "text/html", bytes: smuggler },
  "Comprovante_Pix.pdf.exe": { type: "application/octet-stream", bytes: program },
  "Purchase_order.zip": { type: "application/zip", bytes: () => zip("Purchase_order.pdf.js", script) },
  "Voicemail_0412.svg": { type: "image/svg+xml", bytes: drawing },
  "Citacion_judicial.zip": { type: "application/zip", bytes: () => zip("Citacion_judicial.vbs", script) },
} as const satisfies Record<string, DemoFile>;

export type FileName = keyof typeof files;

/** The smallest picture: one grey point. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

function pdf(title: string): Buffer {
  const content = `BT /F1 14 Tf 60 760 Td (${title}) Tj ET`;
  const bodies = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

/** A page that builds its file in the browser, past whoever looks at downloads. */
function smuggler(): Buffer {
  const hidden = Buffer.from("nothing").toString("base64").repeat(80);
  return Buffer.from(
    `<!DOCTYPE html><html><body><p>Carregando boleto</p><script>const b=${"ato"}${"b"}("${hidden}");const f=new Blob([b]);const a=document.createElement("a");a.href=URL.createObjectURL(f);a.download="boleto.iso";a.click();</script></body></html>`,
  );
}

function drawing(): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>location.href="https://voice-box.example/login"</script></svg>`,
  );
}

/** The head of a Windows program that has no code. */
function program(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write("MZ", 0, "latin1");
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write("PE\0\0", 0x80, "latin1");
  return bytes;
}

const script = Buffer.from('WScript.Echo("nothing");\n');

/** One stored file (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
function zip(name: string, content: Buffer): Buffer {
  const label = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, label, content]);
  const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), common, Buffer.alloc(14), label]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
