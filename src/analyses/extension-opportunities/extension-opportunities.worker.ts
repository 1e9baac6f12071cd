export { scoreExtensions } from "./extension-opportunities.scoring.js";
