import { activeDocument } from "./attachment/active-document.ts";
import { activex } from "./attachment/activex.ts";
import { archiveBomb } from "./attachment/archive-bomb.ts";
import { archiveInArchive } from "./attachment/archive-in-archive.ts";
import { archiveNesting } from "./attachment/archive-nesting.ts";
import { archivePathTraversal } from "./attachment/archive-path-traversal.ts";
import { archivedProgram } from "./attachment/archived-program.ts";
import { calendarProgram } from "./attachment/calendar-program.ts";
import { containerNotOpened } from "./attachment/container-not-opened.ts";
import { dde } from "./attachment/dde.ts";
import { defaultPassword } from "./attachment/default-password.ts";
import { disguisedProgram } from "./attachment/disguised-program.ts";
import { diskImage } from "./attachment/disk-image.ts";
import { doubleExtension } from "./attachment/double-extension.ts";
import { embeddedFile } from "./attachment/embedded-file.ts";
import { embeddedObject } from "./attachment/embedded-object.ts";
import { embeddedProgram } from "./attachment/embedded-program.ts";
import { encryptedArchive } from "./attachment/encrypted-archive.ts";
import { encryptedDocument } from "./attachment/encrypted-document.ts";
import { excel4Macro } from "./attachment/excel4-macro.ts";
import { exploitObject } from "./attachment/exploit-object.ts";
import { externalObject } from "./attachment/external-object.ts";
import { form } from "./attachment/form.ts";
import { formulaInjection } from "./attachment/formula-injection.ts";
import { hiddenSheet } from "./attachment/hidden-sheet.ts";
import { htmlObfuscation } from "./attachment/html-obfuscation.ts";
import { htmlRedirect } from "./attachment/html-redirect.ts";
import { htmlScript } from "./attachment/html-script.ts";
import { htmlSmuggling } from "./attachment/html-smuggling.ts";
import { keyMaterial } from "./attachment/key-material.ts";
import { locationMetadata } from "./attachment/location-metadata.ts";
import { macro } from "./attachment/macro.ts";
import { macroAutorun } from "./attachment/macro-autorun.ts";
import { macroDangerous } from "./attachment/macro-dangerous.ts";
import { macroStomped } from "./attachment/macro-stomped.ts";
import { paddedName } from "./attachment/padded-name.ts";
import { passwordForm } from "./attachment/password-form.ts";
import { passwordInMessage } from "./attachment/password-in-message.ts";
import { pdfAutomaticAction } from "./attachment/pdf-automatic-action.ts";
import { pdfEmbeddedFile } from "./attachment/pdf-embedded-file.ts";
import { pdfFormScript } from "./attachment/pdf-form-script.ts";
import { pdfJavascript } from "./attachment/pdf-javascript.ts";
import { pdfLaunch } from "./attachment/pdf-launch.ts";
import { pdfLinkOnly } from "./attachment/pdf-link-only.ts";
import { polyglot } from "./attachment/polyglot.ts";
import { program } from "./attachment/program.ts";
import { qrCode } from "./attachment/qr-code.ts";
import { remoteContent } from "./attachment/remote-content.ts";
import { remoteTemplate } from "./attachment/remote-template.ts";
import { reversedName } from "./attachment/reversed-name.ts";
import { script } from "./attachment/script.ts";
import { sessionData } from "./attachment/session-data.ts";
import { shortcut } from "./attachment/shortcut.ts";
import { svgScript } from "./attachment/svg-script.ts";
import { typeMismatch } from "./attachment/type-mismatch.ts";
import { unreadable } from "./attachment/unreadable.ts";
import type { FileSignalDefinition } from "./define-file-signal.ts";

/** Every signal about a file, by the name the lookers use. A test holds that no file of the folder is missing. */
export const fileSignals = {
  activeDocument,
  activex,
  archiveBomb,
  archiveInArchive,
  archiveNesting,
  archivePathTraversal,
  archivedProgram,
  calendarProgram,
  containerNotOpened,
  dde,
  defaultPassword,
  disguisedProgram,
  diskImage,
  doubleExtension,
  embeddedFile,
  embeddedObject,
  embeddedProgram,
  encryptedArchive,
  encryptedDocument,
  excel4Macro,
  exploitObject,
  externalObject,
  form,
  formulaInjection,
  hiddenSheet,
  htmlObfuscation,
  htmlRedirect,
  htmlScript,
  htmlSmuggling,
  keyMaterial,
  locationMetadata,
  macro,
  macroAutorun,
  macroDangerous,
  macroStomped,
  paddedName,
  passwordForm,
  passwordInMessage,
  pdfAutomaticAction,
  pdfEmbeddedFile,
  pdfFormScript,
  pdfJavascript,
  pdfLaunch,
  pdfLinkOnly,
  polyglot,
  program,
  qrCode,
  remoteContent,
  remoteTemplate,
  reversedName,
  script,
  sessionData,
  shortcut,
  svgScript,
  typeMismatch,
  unreadable,
} as const satisfies Readonly<Record<string, FileSignalDefinition>>;
