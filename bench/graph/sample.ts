import { type Random, randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import type { EntityLabel } from "../../src/ontology/entity-kinds.js";
import { codeOf, idOf } from "./draw-nodes.js";
import type { GraphPlan } from "./plan-graph.js";
import type { RawClient } from "../measure/raw-client.js";

/** Draws what a benchmark asks about from one source of chance. */
export class Sampler {
  private readonly random: Random;

  constructor(
    private readonly plan: GraphPlan,
    seed: number,
  ) {
    this.random = seededRandom(seed);
  }

  /** Ids of nodes of a label, evenly spread over all of them. */
  ids(label: EntityLabel, count: number): string[] {
    return Array.from({ length: count }, () => idOf(label, randomBelow(this.random, this.countOf(label))));
  }

  /** Pairs of different enterprises. */
  pairs(count: number): (readonly [string, string])[] {
    return Array.from({ length: count }, () => {
      const from = randomBelow(this.random, this.countOf("Enterprise"));
      const to = (from + 1 + randomBelow(this.random, this.countOf("Enterprise") - 1)) % this.countOf("Enterprise");
      return [idOf("Enterprise", from), idOf("Enterprise", to)] as const;
    });
  }

  /** Texts as people type them: the firm's own word with its trade, its pinyin, a code. */
  async searchTexts(raw: RawClient, count: number): Promise<string[]> {
    const ids = this.ids("Enterprise", count);
    const rows = await raw.rows(
      "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.name AS name, n.searchKeys AS keys",
      { ids },
    );
    return rows.map(({ name, keys }, index) => {
      if (index % 4 === 3) return codeOf(randomBelow(this.random, this.countOf("Code")));
      // The keys of the name without place and form come third.
      if (index % 4 === 2) return String((keys as string[])[2] ?? name);
      return String(name).slice(2, index % 4 === 0 ? 5 : 7);
    });
  }

  private countOf(label: EntityLabel): number {
    return this.plan.nodes.get(label) ?? 0;
  }
}
