import { type EsriOptions, type EveryEsri, scoreEveryFirm } from "../../src/methods/esri/esri.scoring.js";
import type { SupplyNetwork } from "../../src/methods/esri/supply-network.scoring.js";

/** Gives the ESRI of some of a network's firms: what one thread works out. */
export const scoreHalf = (input: { network: SupplyNetwork; firms: Int32Array; options: EsriOptions }): EveryEsri =>
  scoreEveryFirm(input.network, input.firms, input.options);
