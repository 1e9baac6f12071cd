/** Ranks partners away from the requests' thread. */
export { scorePartners } from "./partner-recommendations.scoring.js";
