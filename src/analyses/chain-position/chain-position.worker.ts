export { scorePositions } from "./chain-position.scoring.js";
