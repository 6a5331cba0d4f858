package io.github.fourmatters.governance.raise;

/** What a community sets up and hands out so that residents can speak. Each is counted by itself; different ones never add up. */
public enum Outreach {
    /** Speak rooms opened (居民说事室). */
    SPEAK_ROOM,
    /** Chat groups opened (说事微信群). */
    CHAT_GROUP,
    /** Contact cards handed out (民情联系卡). */
    CONTACT_CARD,
    /** Household dossiers set up (民生档案); the dossiers themselves are personal data and stand elsewhere. */
    DOSSIER,
    /** Visits made to homes (入户走访). */
    HOME_VISIT
}
