import { pinyin } from "pinyin-pro";
import { BoundedMap } from "./bounded-map.js";
import { withoutPlace } from "./place-names.js";

const legalForms = /(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$|集团$/u;
const chinese = /[\u3400-\u9fff]/u;

const known = new BoundedMap<string, readonly string[]>(20_000);

/** Pinyin without tones and its initials; other letters and digits stay as they are, in lower case. */
function keysOfText(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
  if (plain === "") return [];
  if (!chinese.test(plain)) return [plain.toLowerCase()];
  const syllables = pinyin(plain, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  const letters = syllables.map((syllable, index) =>
    isPinyin(plain, syllables, index) ? syllable.charAt(0) : syllable,
  );
  return [syllables.join(""), letters.join("")].map((key) => key.toLowerCase().slice(0, 200));
}

/** Text between the Chinese characters comes back as it is; it stays whole among the initials. */
const isPinyin = (plain: string, syllables: readonly string[], index: number): boolean =>
  !plain.includes(syllables[index] ?? "");

/** The words that a node is found by beside its names: pinyin and initials of each name, in whole and in its core, and codes. */
export function searchKeysOf(names: readonly string[], codes: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const name of names) for (const key of known.get(name, () => keysOfName(name))) keys.add(key);
  for (const code of codes) keys.add(code.toLowerCase());
  return [...keys];
}

function keysOfName(name: string): readonly string[] {
  const local = withoutPlace(name);
  const core = local.replace(legalForms, "");
  const forms = new Set([name, ...(core.length >= 2 ? [core] : []), ...(local.length >= 2 ? [local] : [])]);
  return [...new Set([...forms].flatMap(keysOfText))];
}
