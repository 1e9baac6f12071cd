// Which of the given achievements are awards.
// Used by partnerRecommendations: an honour is no capability.
UNWIND $ids AS id
MATCH (achievement:Entity {id: id})
WHERE achievement.achievementKind = 'AWARD'
RETURN achievement.id AS id
