import type { SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import type { Reason, ReasonParams } from "../../methods/chain-classes/classes-output.scoring.js";

type Name = (id: string) => SentencePart;
type Say<P> = (params: P, name: Name) => readonly SentencePart[];

const digits = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${Math.round(value * 100)} %`;
const list = (ids: readonly string[], name: Name, between: string): SentencePart[] =>
  ids.slice(0, 5).flatMap((id, at) => (at === 0 ? [name(id)] : [between, name(id)]));

const populations = {
  ZH: { ALL: "企业", ABOVE_DESIGNATED_SIZE: "规上企业", LISTED: "A股上市公司" },
  EN: {
    ALL: "enterprise",
    ABOVE_DESIGNATED_SIZE: "enterprise above designated size",
    LISTED: "company listed in mainland China",
  },
} as const;

const unknownLq = {
  ZH: {
    REFERENCE_UNKNOWN: "没有可比的参照地企业数",
    REGION_UNKNOWN: "本地的企业数未知",
    NO_REFERENCE_MAKERS: "参照地没有已知企业",
    NO_REGION_ENTERPRISES: "本地没有已知企业",
    COUNTS_CONTRADICT: "参照数据早于本地数据，互相矛盾",
  },
  EN: {
    REFERENCE_UNKNOWN: "there are no counts of a reference to compare with",
    REGION_UNKNOWN: "the region's counts are unknown",
    NO_REFERENCE_MAKERS: "the reference has no known maker",
    NO_REGION_ENTERPRISES: "the region has no known enterprise",
    COUNTS_CONTRADICT: "the reference's counts are older than the region's facts and contradict them",
  },
} as const;

type Table = { readonly [Code in keyof ReasonParams]: Say<ReasonParams[Code]> };

const zh: Table = {
  NO_LOCAL_MAKER: ({ population }) => [`本地没有已知的${populations.ZH[population]}生产`],
  COVERAGE_SUFFICIENT: ({ coverage, threshold }) => [
    `数据覆盖度 ${percent(coverage)}，达到 ${percent(threshold)}，可以认定为缺`,
  ],
  COVERAGE_TOO_LOW: ({ coverage, threshold }) => [
    `数据覆盖度只有 ${percent(coverage)}，不足 ${percent(threshold)}，不能断定`,
  ],
  COVERAGE_UNDECLARED: () => ["没有覆盖度声明，不能断定"],
  POSSIBLE_MAKERS: ({ enterpriseIds }, name) => [
    `有 ${enterpriseIds.length} 家产品不明的同业企业可能生产：`,
    ...list(enterpriseIds, name, "、"),
  ],
  GROUP_WITHOUT_MAKER: ({ linkIds }, name) => ["几条替代路线都没有本地企业：", ...list(linkIds, name, "、")],
  ALTERNATIVE_SUPPLIED: ({ linkIds }, name) => ["已有替代：", ...list(linkIds, name, "、")],
  NEEDED_BY_ALTERNATIVES: ({ linkIds }, name) => ["只有替代路线才需要：", ...list(linkIds, name, "、")],
  OPEN_CHOICE: () => ["各条已有路线各缺一环，补上其中一环即可"],
  FEW_MAKERS: ({ makers, threshold }) => [`本地只有 ${makers} 家，少于 ${threshold} 家`],
  CONCENTRATED: ({ hhi, threshold }) => [`集中度 ${digits(hhi)}，高于 ${digits(threshold)}`],
  LQ_BELOW: ({ lq, threshold }) => [`区位商 ${digits(lq)}，低于 ${digits(threshold)}`],
  LQ_CERTAINLY_REACHED: ({ low, threshold }) => [`区位商下界 ${digits(low)}，不低于 ${digits(threshold)}`],
  LQ_INTERVAL_CONTAINS_THRESHOLD: ({ low, high }) => [`区位商在 ${digits(low)} 到 ${digits(high)} 之间，强弱未定`],
  LQ_NOT_JUDGED: ({ because }) => [`不判断区位商：${unknownLq.ZH[because]}`],
  NEAR_STRENGTH: ({ linkId, steps }, name) => [`距长板`, name(linkId), ` ${steps} 步`],
  EXTENSION_NOT_PROVEN: () => ["邻近长板，但覆盖度不足，不能断定可延伸"],
  NOT_REQUIRED: () => ["目标不需要这一环节"],
};

const en: Table = {
  NO_LOCAL_MAKER: ({ population }) => [`No ${populations.EN[population]} here is known to make it`],
  COVERAGE_SUFFICIENT: ({ coverage, threshold }) => [
    `${percent(coverage)} is known, at least ${percent(threshold)}, so it is a gap`,
  ],
  COVERAGE_TOO_LOW: ({ coverage, threshold }) => [
    `only ${percent(coverage)} is known, less than ${percent(threshold)}, so it can't be said`,
  ],
  COVERAGE_UNDECLARED: () => ["nobody declares how much is known, so it can't be said"],
  POSSIBLE_MAKERS: ({ enterpriseIds }, name) => [
    `${enterpriseIds.length} of the industry whose products are unknown may make it: `,
    ...list(enterpriseIds, name, ", "),
  ],
  GROUP_WITHOUT_MAKER: ({ linkIds }, name) => ["none of the alternatives is made here: ", ...list(linkIds, name, ", ")],
  ALTERNATIVE_SUPPLIED: ({ linkIds }, name) => ["an alternative is made here: ", ...list(linkIds, name, ", ")],
  NEEDED_BY_ALTERNATIVES: ({ linkIds }, name) => ["only alternatives need it: ", ...list(linkIds, name, ", ")],
  OPEN_CHOICE: () => ["every way that is made here lacks one thing; one of them is enough"],
  FEW_MAKERS: ({ makers, threshold }) => [`${makers} known here, fewer than ${threshold}`],
  CONCENTRATED: ({ hhi, threshold }) => [`concentration ${digits(hhi)}, above ${digits(threshold)}`],
  LQ_BELOW: ({ lq, threshold }) => [`location quotient ${digits(lq)}, below ${digits(threshold)}`],
  LQ_CERTAINLY_REACHED: ({ low, threshold }) => [
    `location quotient at least ${digits(low)}, not below ${digits(threshold)}`,
  ],
  LQ_INTERVAL_CONTAINS_THRESHOLD: ({ low, high }) => [
    `location quotient between ${digits(low)} and ${digits(high)}: undecided`,
  ],
  LQ_NOT_JUDGED: ({ because }) => [`location quotient not judged: ${unknownLq.EN[because]}`],
  NEAR_STRENGTH: ({ linkId, steps }, name) => [
    `${steps} step${steps === 1 ? "" : "s"} from the strength `,
    name(linkId),
  ],
  EXTENSION_NOT_PROVEN: () => ["near a strength, but too little is known to call it an extension"],
  NOT_REQUIRED: () => ["the target does not require it"],
};

/** Says a reason in words, with the names of what it speaks of. */
export function reasonParts(reason: Reason, name: Name, lang: Language): readonly SentencePart[] {
  const say = (lang === "EN" ? en : zh)[reason.code] as Say<Reason["params"]>;
  return say(reason.params, name);
}
