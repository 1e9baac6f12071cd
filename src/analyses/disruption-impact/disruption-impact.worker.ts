export { scoreDisruption } from "./disruption-impact.scoring.js";
