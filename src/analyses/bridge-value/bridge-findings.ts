import type { Entity } from "../../entities/entity/entity.types.js";
import { mention } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { BridgeOutput, Change } from "./bridge-input.scoring.js";
import type { BridgeQuestion } from "./bridge-question.js";
import { bridgeWords, instituteWords, listed } from "./bridge-remarks.js";

/** What the findings speak of. */
export interface FoundFacts {
  readonly question: BridgeQuestion;
  readonly bridgeNodes: readonly Entity[];
  readonly output: BridgeOutput;
  readonly problems: readonly Entity[];
  /** Problems that sources count without naming them. */
  readonly statedProblems: number;
}

/** Says in words what the bridge adds: pairs, efficiency, largest part, problems. */
export function bridgeFindings(facts: FoundFacts): Remark[] {
  return [pairsFinding(facts), efficiencyFinding(facts), componentFinding(facts), ...problemFindings(facts)];
}

const count = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
const signed = (value: number, text: (value: number) => string): string =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${text(Math.abs(value))}`;
const percent = (part: number, whole: number): string =>
  whole === 0 ? "0 %" : signed((part / whole) * 100, (value) => `${value.toFixed(2)} %`);

/** How a count changes, and what taking as many random edges away does to it. */
function changeWords({ before, after, change, ...random }: Change, draws: number, lang: Language): string {
  const { randomMean, randomDeviation, randomAtLeast } = random;
  const [from, to] = [count(before.value), count(after.value)];
  const chance = { mean: signed(randomMean, count), deviation: count(randomDeviation) };
  if (lang === "EN") {
    const own = change.value === 0 ? `stays at ${from}` : `goes from ${from} to ${to}`;
    const often = change.value === 0 ? "" : `, in ${randomAtLeast} of ${draws} draws by as much or more`;
    return `${own}; taking as many random edges away changes it by ${chance.mean} on average (standard deviation ${chance.deviation})${often}.`;
  }
  const own = change.value === 0 ? `仍为${from}` : `由${from}变为${to}`;
  const often = change.value === 0 ? "" : `，降得同样多或更多的有${randomAtLeast}次`;
  return `${own}；随机去掉同样多的连线（${draws}次），平均变化${chance.mean}（标准差${chance.deviation}）${often}。`;
}

function pairsFinding({ question, bridgeNodes, output }: FoundFacts): Remark {
  const { pairs, removedEdgeCount: edges } = output;
  const [zh, en] = [instituteWords(question, "ZH"), instituteWords(question, "EN")];
  if (pairs.before.value === 0)
    return remark("NO_PAIRS", {
      zh: [`网络中没有企业与${zh}相距三步以内，因此在这一点上看不出它的作用。`],
      en: [`No enterprise is within three steps of a ${en} here, so that nothing can be seen of it in this respect.`],
    });
  return remark("PAIRS", {
    zh: [
      ...["去掉", ...bridgeWords(question, bridgeNodes, "ZH"), `（${edges}条连线）之后，`],
      `相距三步以内的企业与${zh}的对数${changeWords(pairs, question.draws, "ZH")}`,
    ],
    en: [
      ...["Without ", ...bridgeWords(question, bridgeNodes, "EN"), ` (${edges === 1 ? "1 edge" : `${edges} edges`}), `],
      `the number of pairs of an enterprise and a ${en} within three steps ${changeWords(pairs, question.draws, "EN")}`,
    ],
  });
}

function efficiencyFinding({ output: { efficiency } }: FoundFacts): Remark {
  const { before, change, randomMean } = efficiency;
  const [from, to] = [before.value.toPrecision(3), efficiency.after.value.toPrecision(3)];
  const [own, random] = [percent(change.value, before.value), percent(randomMean, before.value)];
  return remark("EFFICIENCY", {
    zh: [
      `网络效率（任意两节点距离倒数的平均）由${from}变为${to}，变化${own}；随机去掉同样多的连线，平均变化${random}。`,
    ],
    en: [
      `The network's efficiency (the mean of inverse distances) goes from ${from} to ${to}, ${own}; as many random edges less change it by ${random} on average.`,
    ],
  });
}

function componentFinding({ question, output: { component } }: FoundFacts): Remark {
  return remark("LARGEST_COMPONENT", {
    zh: [`最大连通部分的节点数${changeWords(component, question.draws, "ZH")}`],
    en: [`The number of nodes in the largest connected part ${changeWords(component, question.draws, "EN")}`],
  });
}

function problemFindings({ problems, statedProblems }: FoundFacts): Remark[] {
  const names = (lang: Language) =>
    listed(
      problems.slice(0, 5).map((problem) => mention(problem, lang)),
      lang,
    );
  const solved =
    problems.length === 0
      ? remark("NO_PROBLEMS", {
          zh: ["图中没有哪个已解决的难题，是由经它相连的参与方解决的。"],
          en: ["The graph has no solved problem whose participants are linked through it."],
        })
      : remark("PROBLEMS", {
          zh: [
            `经它相连的参与方解决了${problems.length}个写明名称的难题：`,
            ...names("ZH"),
            problems.length > 5 ? "等。" : "。",
          ],
          en: [
            `Participants linked through it solved ${problems.length} named ${problems.length === 1 ? "problem" : "problems"}: `,
            ...names("EN"),
            problems.length > 5 ? " and others." : ".",
          ],
        });
  if (statedProblems === 0) return [solved];
  return [
    solved,
    remark("STATED_PROBLEMS", {
      zh: [`来源写明，这些共建关系共解决问题${statedProblems}个，未逐一写名；与上面所列的可能重合。`],
      en: [
        `Sources state ${statedProblems} problems solved by this co-building without naming each; they may overlap with those above.`,
      ],
    }),
  ];
}
