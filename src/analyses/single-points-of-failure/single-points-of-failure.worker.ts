export { scoreFailures } from "./single-points-of-failure.scoring.js";
