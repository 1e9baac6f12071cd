import { csvLine } from "../exporting/csv-cells.js";
import type { GapsAnswer, GapsLink, LinkClass } from "./gaps-question.js";
import { renderTable } from "./table.js";
import type { Say } from "./texts.js";

/** The sign of each class, as planners' maps draw it. */
export const marks: Readonly<Record<LinkClass, string>> = {
  GAP: "○",
  UNKNOWN: "?",
  FRAGILE: "◐",
  WEAK: "◐",
  EXTENSION: "➔",
  PRESENT: "◍",
  STRONG: "●",
  ALTERNATIVE: "△",
  OUTSIDE: "·",
};

const order = Object.keys(marks);

/** Gives the links that are shown, what needs doing first: gaps by their priority, then class by class. */
export function orderLinks(links: readonly GapsLink[], withOutside: boolean): GapsLink[] {
  const rank = (link: GapsLink): number => order.indexOf(link.class);
  return links
    .filter(({ class: name, required }) => withOutside || required || name !== "OUTSIDE")
    .map((link, at) => ({ link, at }))
    .sort(
      (a, b) =>
        rank(a.link) - rank(b.link) || (a.link.priority ?? Infinity) - (b.link.priority ?? Infinity) || a.at - b.at,
    )
    .map(({ link }) => link);
}

/** The short name that people use for a company, where it has one. */
const shortName = ({ name, aliases }: { name: string; aliases: readonly string[] }): string =>
  aliases.find((alias) => alias.length >= 2 && alias.length < name.length) ?? name;

/** Who makes it here; where nobody does, who makes it nearest. */
const makersOf = ({ producers, nearestSuppliers }: GapsLink): string => {
  const here = producers.edges.map(({ node }) => shortName(node));
  return (here.length > 0 ? here : nearestSuppliers.slice(0, 3).map(shortName)).join("、");
};

const lqText = ({ lq: { value } }: GapsLink): string => (value === null ? "" : value.toFixed(2));
const numberText = (value: number | null): string => (value === null ? "" : String(value));

/** Gives the diagnosis as a table for reading, with its scope above and what to know below. */
export function renderGaps(answer: GapsAnswer, say: Say, withOutside: boolean, columns?: number): string {
  const links = orderLinks(answer.links, withOutside);
  const table = renderTable(
    [
      { title: say("column.mark") },
      { title: say("column.class") },
      { title: say("column.link"), flexible: true },
      { title: say("column.makersHere"), right: true },
      { title: say("column.reference"), right: true },
      { title: say("column.lq"), right: true },
      { title: say("column.essentiality"), right: true },
      { title: say("column.action") },
      { title: say("column.makers"), flexible: true },
    ],
    links.map((link) => [
      `${marks[link.class]}${link.extension && link.class !== "EXTENSION" ? marks.EXTENSION : ""}`,
      `${say(`class.${link.class}`)}${link.provisional ? "*" : ""}`,
      link.link?.displayName ?? link.linkId,
      ...[link.makerCount, link.referenceMakerCount].map(numberText),
      ...[lqText(link), numberText(link.essentiality)],
      link.action === null ? "" : say(`action.${actionKey(link.action)}`),
      makersOf(link),
    ]),
    columns,
  );
  return [head(answer, say), "", table, "", foot(answer, say, links)].join("\n");
}

const actions = ["COLLABORATE", "ATTRACT", "LOCATE", "SUBSTITUTE", "RESEARCH"] as const;
const actionKey = (action: string) => actions.find((known) => known === action) ?? "RESEARCH";

const head = ({ target, region, scope, summary }: GapsAnswer, say: Say): string => {
  const counts = new Map(summary.counts.map(({ class: name, count }) => [name, count]));
  const legend = (Object.keys(marks) as LinkClass[])
    .filter((name) => (counts.get(name) ?? 0) > 0)
    .map((name) => `${marks[name]} ${say(`class.${name}`)} ${String(counts.get(name))}`)
    .join("  ");
  return [`${target.displayName} · ${region.displayName}`, scope.sentence.text, legend].join("\n");
};

function foot({ summary, dataThrough, warnings }: GapsAnswer, say: Say, links: readonly GapsLink[]): string {
  const { value, low, high } = summary.completeness;
  const percent = (share: number | null): string => (100 * (share ?? value ?? 0)).toFixed(0);
  return [
    value === null
      ? say("gaps.unknownCompleteness")
      : say("gaps.completeness", { low: percent(low), high: percent(high) }),
    ...(dataThrough === null ? [] : [say("gaps.dataThrough", { date: dataThrough })]),
    ...(links.some(({ provisional }) => provisional) ? [say("gaps.provisional")] : []),
    ...warnings.map(({ sentence }) => `! ${sentence.text}`),
  ].join("\n");
}

/** Gives the diagnosis as CSV, one line a link, in the API's own words. */
export function renderGapsCsv(answer: GapsAnswer, withOutside: boolean): string {
  const title = ["linkId", "link", "class", "required", "extension", "provisional", "essentiality", "makerCount"];
  const more = ["referenceMakerCount", "lq", "lqLow", "lqHigh", "action", "priority", "producers", "nearestSuppliers"];
  const lines = orderLinks(answer.links, withOutside).map((link) =>
    csvLine([
      ...[link.linkId, link.link?.displayName ?? "", link.class],
      ...[link.required, link.extension, link.provisional].map(String),
      ...[link.essentiality, link.makerCount, link.referenceMakerCount].map(numberText),
      ...[link.lq.value, link.lq.low, link.lq.high].map(numberText),
      ...[link.action ?? "", numberText(link.priority)],
      link.producers.edges.map(({ node }) => node.name).join(";"),
      link.nearestSuppliers.map(({ name }) => name).join(";"),
    ]),
  );
  // The mark by which spreadsheets know UTF-8.
  return `\uFEFF${csvLine([...title, ...more])}${lines.join("")}`.trimEnd();
}
