import type { Entity } from "../../entities/entity/entity.types.js";
import { pathSentence } from "../../evidence/path-sentence.js";
import { mention, type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import type { CapabilityKind } from "./capabilities.scoring.js";
import type { PartnerRecommendation } from "./partner-recommendations.types.js";

type Words = readonly [before: string, after: (count: number, named: number) => string];

const more = (count: number, named: number): string => (count > named ? `等 ${count} 项` : "");
const others = (count: number, named: number): string => (count > named ? ` and ${count - named} more` : "");

const words: Readonly<Record<Language, Readonly<Record<CapabilityKind, Words>>>> = {
  ZH: {
    SOLVED: ["参与解决过", more],
    WORKS_ON: ["参与攻关", (count, named) => `${more(count, named)}（未知是否解决）`],
    HOLDS: ["掌握", more],
    PRODUCES: ["生产", more],
    OFFERS: ["开设", more],
  },
  EN: {
    SOLVED: ["took part in solving ", others],
    WORKS_ON: ["took part in work on ", (count, named) => `${others(count, named)} (not known to be solved)`],
    HOLDS: ["holds ", others],
    PRODUCES: ["makes ", others],
    OFFERS: ["offers ", others],
  },
};

const mostNamed = 3;

/** Says why an organization is recommended: what it can do, what it has done with the subject's side, how it is tied to the need. */
export function partnerSentence(recommendation: PartnerRecommendation, lang: Language): Sentence {
  const { partner, subject, jointProjects, evidence, parts } = recommendation;
  const zh = lang === "ZH";
  const [nearest] = evidence.paths;
  const joint = jointProjects.slice(0, mostNamed);
  return toSentence([
    mention(partner, lang),
    zh ? "：" : ": ",
    ...capabilityParts(recommendation, lang),
    ...(joint.length === 0 ? [] : [zh ? "；曾共同参与" : "; took part together in ", ...listed(joint, lang)]),
    ...(nearest === undefined
      ? []
      : [
          zh ? "；与" : "; tied to ",
          mention(subject, lang),
          zh ? `隔 ${nearest.steps.length - 1} 步：` : ` by ${nearest.steps.length - 1} steps: `,
          ...partsOf(pathSentence(nearest, lang)),
        ]),
    parts.lift !== null && parts.lift < 1
      ? zh
        ? "；联系不比常态更近，只作线索"
        : "; no nearer than usual, a lead no more"
      : "",
    zh ? "。" : ".",
  ]);
}

function capabilityParts({ capabilities }: PartnerRecommendation, lang: Language): SentencePart[] {
  if (capabilities.length === 0)
    return [lang === "ZH" ? "图中没有记录它的能力" : "the graph records no capability of it"];
  const kinds = [...new Set(capabilities.map(({ kind }) => kind))];
  return kinds.flatMap((kind, at) => {
    const all = capabilities.filter((capability) => capability.kind === kind).map(({ entity }) => entity);
    const [before, after] = words[lang][kind];
    const named = all.slice(0, mostNamed);
    const comma = lang === "ZH" ? "，" : ", ";
    return [`${at === 0 ? "" : comma}${before}`, ...listed(named, lang), after(all.length, named.length)];
  });
}

const listed = (entities: readonly Entity[], lang: Language): SentencePart[] =>
  entities.flatMap((entity, at) => [...(at === 0 ? [] : [lang === "ZH" ? "、" : ", "]), mention(entity, lang)]);

/** Takes a sentence apart again, so that its mentions find their place in a longer one. */
function partsOf({ text, mentions }: Sentence): SentencePart[] {
  let at = 0;
  const parts: SentencePart[] = [];
  for (const { entityId, start, end } of mentions) {
    parts.push(text.slice(at, start), { id: entityId, name: text.slice(start, end) });
    at = end;
  }
  return [...parts, text.slice(at)];
}
