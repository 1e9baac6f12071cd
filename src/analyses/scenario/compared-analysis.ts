import type { DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import type { Context } from "../../graphql/context.js";
import type { Remark } from "../analysis.types.js";
import type { ScenarioValue } from "./scenario.scoring.js";

/** What a scenario asks of every analysis that it compares. */
export interface ScenarioQuestion extends DiagnosisQuestion {
  /** What stops working, for the analysis of disruptions; empty where that is not asked. */
  readonly shockIds: readonly string[];
}

/** An analysis's answer in the form in which two of them are compared: a value for each thing that it speaks of. */
export interface Comparable {
  readonly status: string;
  readonly refusal: Remark | null;
  readonly values: ReadonlyMap<string, ScenarioValue>;
}

/** What a number of an analysis counts or measures, in words. */
export interface Measured {
  readonly zh: string;
  readonly en: string;
}

/** An analysis that a scenario compares; they are handed to it where the program is put together. */
export interface ComparedAnalysis {
  readonly name: "CHAIN_DIAGNOSIS" | "SINGLE_POINTS_OF_FAILURE" | "DISRUPTION_IMPACT" | "EXTENSION_OPPORTUNITIES";
  /** What its values are; null where they are classes, which say it themselves. */
  readonly measured: Measured | null;
  compute(context: Context, question: ScenarioQuestion, version: string): Promise<Comparable>;
}
