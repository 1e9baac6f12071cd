import type { Database } from "../cypher/database.js";
import type { EntityLabel } from "../ontology/entity-kinds.js";
import type { RelationshipType } from "../ontology/relationship-types.js";
import { countEdges, countNodes, findAnyFormerId, queryFor } from "./import.queries.js";

/**
 * Knows what the graph had none of before this import wrote: what is not there need not be looked for.
 * Somebody who writes such a thing meanwhile makes a batch fail on a constraint; it is then planned anew, and looks.
 */
export class GraphAbsence {
  private readonly answers = new Map<string, Promise<boolean>>();

  constructor(private readonly database: Database) {}

  /** Says whether the graph had no node of a label. */
  ofLabel(label: EntityLabel): Promise<boolean> {
    return this.once(label, async () => (await this.database.run(queryFor(countNodes, label), {}))[0]?.count === 0);
  }

  /** Says whether the graph had no edge of a type. */
  ofType(type: RelationshipType): Promise<boolean> {
    return this.once(type, async () => (await this.database.run(queryFor(countEdges, type), {}))[0]?.count === 0);
  }

  /** Says whether no node of the graph has a former id. */
  ofFormerIds(): Promise<boolean> {
    return this.once("former ids", async () => (await this.database.run(findAnyFormerId, {})).length === 0);
  }

  /** From now on everything is looked for. */
  doubt(): void {
    for (const key of [...this.answers.keys()]) this.answers.set(key, Promise.resolve(false));
    this.once = () => Promise.resolve(false);
  }

  private once = (key: string, ask: () => Promise<boolean>): Promise<boolean> => {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = ask();
    this.answers.set(key, answer);
    return answer;
  };
}
