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

interface Phrases {
  readonly colon: string;
  readonly comma: string;
  readonly and: string;
  readonly nothing: string;
  readonly joint: string;
  readonly away: (steps: number) => string;
  readonly lead: string;
  readonly stop: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  ZH: {
    ...{ colon: "：", comma: "，", and: "、", nothing: "图中没有记录它的能力", joint: "；曾共同参与" },
    away: (steps) => `；联系（${steps} 步）：`,
    ...{ lead: "；没有共同的近邻，联系强度不高于全图平均，只作线索", stop: "。" },
  },
  EN: {
    ...{ colon: ": ", comma: ", ", and: ", ", nothing: "the graph records no capability of it" },
    joint: "; took part together in ",
    away: (steps) => `; ${steps} ${steps === 1 ? "step" : "steps"} away: `,
    ...{
      lead: "; no neighbour is shared and the tie is no stronger than the graph's average: a lead, no more",
      stop: ".",
    },
  },
};

const mostNamed = 3;

/** Says why an organization is recommended: what it can do, what it has done with the subject's side, how it is tied to the need. */
export function partnerSentence(recommendation: PartnerRecommendation, lang: Language): Sentence {
  const { partner, jointProjects, evidence, isLead } = recommendation;
  const { colon, joint, away, lead, stop } = phrases[lang];
  const [first] = evidence.paths;
  const parts = [
    ...[mention(partner, lang), colon],
    ...capabilityParts(recommendation, lang),
    ...(jointProjects.length === 0 ? [] : [joint, ...listed(jointProjects.slice(0, mostNamed), lang)]),
    ...(first === undefined ? [] : [away(first.steps.length - 1), ...partsOf(pathSentence(first, lang))]),
    ...(isLead ? [lead] : []),
  ];
  const endsInStop = toSentence(parts).text.endsWith(stop);
  return toSentence(endsInStop ? parts : [...parts, stop]);
}

function capabilityParts({ capabilities }: PartnerRecommendation, lang: Language): SentencePart[] {
  if (capabilities.length === 0) return [phrases[lang].nothing];
  const kinds = [...new Set(capabilities.map(({ kind }) => kind))];
  return kinds.flatMap((kind, at) => {
    const all = capabilities.filter((capability) => capability.kind === kind).map(({ entity }) => entity);
    const [before, after] = words[lang][kind];
    const named = all.slice(0, mostNamed);
    return [`${at === 0 ? "" : phrases[lang].comma}${before}`, ...listed(named, lang), after(all.length, named.length)];
  });
}

const listed = (entities: readonly Entity[], lang: Language): SentencePart[] =>
  entities.flatMap((entity, at) => [...(at === 0 ? [] : [phrases[lang].and]), mention(entity, lang)]);

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
