import { labelOfId } from "../ontology/entity-kinds.js";
import type { Path, RuleScope } from "./columns.js";
import { compileCondition } from "./conditions.js";
import { isCreditCode, normaliseCode } from "./credit-code.js";
import type { CodeItem } from "./import-item.js";
import type { CodeRule } from "./mapping-shape.js";
import type { ItemsOf } from "./node-rules.js";
import { RowProblem } from "./row-problem.js";
import { compileTemplate } from "./templates.js";

/** Compiles a rule for codes; a credit code whose check digit fails is marked, or refused when strict. */
export function compileCodeRule(rule: CodeRule, scope: RuleScope, path: Path, strict: boolean): ItemsOf<CodeItem> {
  const when = compileCondition(rule.when, scope, [...path, "when"]);
  const entityOf = compileTemplate(rule.entity, scope, [...path, "entity"]);
  const schemeOf = compileTemplate(rule.scheme, scope, [...path, "scheme"]);
  const editionOf = compileTemplate(rule.edition, scope, [...path, "edition"]);
  const valueOf = compileTemplate(rule.value, scope, [...path, "value"]);
  return (cells) => {
    const [entityId, scheme, given] = [entityOf(cells), schemeOf(cells), valueOf(cells)];
    if (!when(cells) || entityId === "" || scheme === "" || given === "") return [];
    if (labelOfId(entityId) === undefined)
      throw new RowProblem("BAD_ID", "id", `An id begins with a prefix of the ontology, but got ${entityId}.`);
    const value = normaliseCode(given);
    const valid = scheme === "CREDIT" ? isCreditCode(value) : undefined;
    if (strict && valid === false)
      throw new RowProblem("BAD_CREDIT_CODE", "value", `A credit code's check digit must hold, but got ${given}.`);
    return [{ entityId, scheme, edition: editionOf(cells), value, valid }];
  };
}
