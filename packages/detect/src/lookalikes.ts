// Letters of other scripts that pass for Latin ones (Unicode UTS 39, those a keyboard can type) and stray
// punctuation: the foreign character, then what it stands for.
const PAIRS =
  "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY ԚQ ԜW аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ԝw хx уy үy гr тt кk мm пn З3 б6 " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa εe ιi κk νv οo ρp τt υu χx օo սu ոn հh ցg զq ӀI ꓲI " +
  "‐- ‑- ‒- ―- −- ﹣- －- ․. 。. ｡. ٫, ∕/ ⁄/ ∶:";

/** Latin character for each look-alike of another script. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
