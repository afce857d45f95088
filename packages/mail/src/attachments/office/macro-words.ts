/**
 * What VBA text does, by three questions: does it start by itself, does it write, does it run or fetch something.
 * The three together are the rule of decalage2/oletools' mraptor; the words are from Microsoft's documentation of
 * the events, statements and API functions.
 */
const starting =
  /\b(?:Auto_?(?:Exec|Open|Close|Exit|New|Activate|Deactivate)|(?:Document|Workbook|Presentation|Slide\w{0,12}|App|DocumentEvents|ThisDocument)_?(?:Open|Close|BeforeClose|New|Change|ContentControlOnEnter|XMLAfterInsert|BeforeSave|BeforePrint|Activate|Deactivate|SheetActivate|Calculate|WindowActivate|AddinInstall|Load|AfterPresentationOpen)|Worksheet_(?:Change|Calculate|Activate|SelectionChange)|\w{1,40}_(?:Painted|Painting|GotFocus|LostFocus|MouseHover|Layout|Click|Change|Resize|BeforeNavigate2|BeforeScriptExecute|DocumentComplete|DownloadBegin|DownloadComplete|FileDownload|NavigateComplete2|NavigateError|ProgressChange|PropertyChange|SetSecureLockIcon|StatusTextChange|TitleChange|OnConnecting|Initialize|Terminate))\b/i;
const writing =
  /\b(?:FileCopy|CopyFile|CopyHere|MoveFile|Kill|CreateTextFile|OpenTextFile|VirtualAlloc(?:Ex)?|RtlMoveMemory|WriteProcessMemory|URLDownloadToFileA?|AltStartupPath|WriteText|SaveToFile|ADODB\.Stream|SetAttr|FileSystemObject|RegWrite|VBProject|VBComponents|CodeModule|AddFromString)\b|\bOpen\b[^\n]{1,300}\bFor\s{1,10}(?:Write|Append|Binary|Output|Random)\b|\bPut\s{0,5}#/i;
const running =
  /\b(?:Shell(?:Execute(?:A|Ex)?)?|CreateObject|GetObject|SendKeys|MacScript|AppleScriptTask|FollowHyperlink|CreateThread|CreateRemoteThread|CreateUserThread|CreateProcessA?|CallByName|EnumSystemLanguageGroupsW?|EnumDateFormats(?:W|Ex)?|CallWindowProcA?|ExecuteExcel4Macro|ExecQuery|WinHttpRequest|XMLHTTP|WScript|PowerShell|cmd(?:\.exe)?\s{1,5}\/c|mshta|regsvr32|rundll32|DDEInitiate|InternetExplorer\.Application|ScriptControl|StdRegProv|Win32_Process)\b|\bDeclare\s{1,10}(?:PtrSafe\s{1,10})?(?:Sub|Function)\s{1,10}\w{1,60}\s{1,10}Lib\b/i;

/** Names that only attacks would take out of the text while the compiled code still uses them. */
export const tellingNames =
  /(?:Auto_?(?:Open|Exec|Close)|Document_Open|Workbook_Open|Shell(?:Execute(?:A|Ex)?)?|CreateObject|URLDownloadToFileA?|CreateThread|VirtualAlloc(?:Ex)?|RtlMoveMemory|WriteProcessMemory|ExecuteExcel4Macro|XMLHTTP|WinHttpRequest|ADODB|SaveToFile)(?![A-Za-z0-9_])/g;

export interface MacroDeeds {
  readonly starts: boolean;
  readonly writesOrRuns: boolean;
}

export function macroDeeds(source: string): MacroDeeds {
  const code = withoutHeaders(source);
  return { starts: starting.test(code), writesOrRuns: writing.test(code) || running.test(code) };
}

/** Attribute lines are the compiler's, and line continuations hide words from a search. */
function withoutHeaders(source: string): string {
  return source.replace(/^Attribute [^\n]{0,500}$/gm, "").replace(/ _\r?\n\s{0,200}/g, " ");
}
