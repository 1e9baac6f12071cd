import type { DiagnosisFacts } from "../chain/diagnose-chain.service.js";
import { mention, type SentencePart } from "../evidence/sentence.types.js";
import type { Language } from "../graphql/lang-arg.js";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** The words for the enterprises of a population, for one of them, and in Chinese for all of them (`whole`). */
export const populationWords = {
  ALL: { whole: "全部企业", zh: "企业", en: "enterprises", one: "enterprise" },
  ABOVE_DESIGNATED_SIZE: {
    whole: "规上企业",
    zh: "规上企业",
    en: "enterprises above designated size",
    one: "enterprise above designated size",
  },
  LISTED: {
    whole: "A股上市公司",
    zh: "A股上市公司",
    en: "companies listed in mainland China",
    one: "company listed in mainland China",
  },
} as const;

/** Gives the links of a template by id, as sentences name them. */
export const nameLinks =
  ({ template }: DiagnosisFacts, lang: Language) =>
  (id: string): SentencePart => {
    const link = template.links.find((each) => each.id === id);
    return mention(link ?? { id, name: id, nameEn: null }, lang);
  };

/** Lists names as a language does, the first few of them, and says how many more there are. */
export function listNames(names: readonly SentencePart[], lang: Language, most = 8): SentencePart[] {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const between = lang === "EN" ? ", " : "、";
  const parts = shown.flatMap((name, at) => (at === 0 ? [name] : [between, name]));
  if (rest === 0) return parts;
  return [...parts, lang === "EN" ? ` and ${rest} more` : `等 ${names.length} 个`];
}

/** Lists entities by their names. */
export const listEntities = (entities: readonly Named[], lang: Language, most = 8): SentencePart[] =>
  listNames(
    entities.map((entity) => mention(entity, lang)),
    lang,
    most,
  );
