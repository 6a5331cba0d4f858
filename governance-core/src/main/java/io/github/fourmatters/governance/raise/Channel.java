package io.github.fourmatters.governance.raise;

/** The way by which a report came in. */
public enum Channel {
    /** The speak room, on its speak day (居民说事室). */
    SPEAK_ROOM,
    /** A chat group of a grid cell (说事微信群). */
    CHAT_GROUP,
    /** A contact card (民情联系卡). */
    CONTACT_CARD,
    /** A visit at home (入户走访). */
    HOME_VISIT,
    /** A telephone line. */
    PHONE,
    /** A web page or an app. */
    ONLINE,
    /** Anything else, for example another authority's system. */
    OTHER
}
