export { scoreFillSets } from "./minimal-fill-sets.scoring.js";
