import type { Language } from "../../graphql/lang-arg.js";
import { type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Conflict, ConflictStatement } from "./conflicts.types.js";

/** Says what sources disagree about, with each value, its date and its sources: 北仑区的mouldFirmCount有3种说法：…. */
export function conflictSentence(conflict: Conflict, subject: SentencePart, lang: Language): Sentence {
  return toSentence(lang === "EN" ? inEnglish(conflict, subject) : inChinese(conflict, subject));
}

function inChinese({ predicate, statements, differsByDate }: Conflict, subject: SentencePart): SentencePart[] {
  const said = statements.map((statement) => {
    const { value, unit, confirmation } = statement;
    return `${value}${unit ?? ""}（${dateOf(statement) ?? "日期不明"}，${confirmation.sourceCount}个来源）`;
  });
  const end = differsByDate ? "。各说法日期不同，可能是前后变化。" : "。各说法时间重叠，互相矛盾。";
  return [subject, `的“${predicate}”有${statements.length}种说法：${said.join("；")}${end}`];
}

function inEnglish({ predicate, statements, differsByDate }: Conflict, subject: SentencePart): SentencePart[] {
  const said = statements.map((statement) => {
    const { value, unit, confirmation } = statement;
    const sources = confirmation.sourceCount === 1 ? "1 source" : `${confirmation.sourceCount} sources`;
    return `${value}${unit === null ? "" : ` ${unit}`} (${dateOf(statement) ?? "undated"}, ${sources})`;
  });
  const end = differsByDate
    ? ". They were stated at different times, so it may be a change."
    : ". They may have been stated at the same time, so they contradict each other.";
  return [`${statements.length} values of “${predicate}” are stated for `, subject, `: ${said.join("; ")}${end}`];
}

/** The date no more exactly than it is known. */
function dateOf({ statedOn, statedOnPrecision }: ConflictStatement): string | null {
  if (statedOn === null) return null;
  if (statedOnPrecision === "YEAR") return statedOn.slice(0, 4);
  return statedOnPrecision === "MONTH" ? statedOn.slice(0, 7) : statedOn;
}
