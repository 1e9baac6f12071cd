import type { Language } from "../graphql/lang-arg.js";
import { relationshipOf } from "../ontology/relationship-types.js";
import type { EvidencePath } from "./evidence.types.js";
import { type Sentence, type SentencePart, toSentence } from "./sentence.types.js";

/** Says a path as a person would: 臻至机械 –参与→ 一体化压铸模具 ←参与– 北航宁波创新研究院. */
export function pathSentence({ steps, evidence }: EvidencePath, lang: Language): Sentence {
  const names = new Map(
    evidence.nodes.map((node) => [
      node.id,
      (lang === "EN" ? node.nameEn : shortName(node.name, node.aliases)) ?? node.name,
    ]),
  );
  const types = new Map(evidence.relationships.map(({ id, type }) => [id, type]));
  const parts = steps.flatMap(({ nodeId, relationshipId, forward }): SentencePart[] => {
    const node = { id: nodeId, name: names.get(nodeId) ?? nodeId };
    const type = relationshipId === null ? undefined : types.get(relationshipId);
    if (type === undefined) return [node];
    const { en, zh, undirected } = relationshipOf(type);
    const word = lang === "EN" ? en : zh;
    if (undirected === true) return [` –${word}– `, node];
    return [forward ? ` –${word}→ ` : ` ←${word}– `, node];
  });
  return toSentence(parts);
}

/** The name people use: the first alias that is a shortening of the full name; a former name is none. */
const shortName = (name: string, aliases: readonly string[]): string =>
  aliases.find((alias) => alias.length >= 2 && alias.length < name.length && isWithin(alias, name)) ?? name;

/** Says whether the signs of the one text stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
