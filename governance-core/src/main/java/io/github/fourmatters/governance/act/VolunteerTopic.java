package io.github.fourmatters.governance.act;

/** What a volunteer session is about (志愿服务). */
public enum VolunteerTopic {
    /** Help and relief (帮扶救助). */
    ASSISTANCE,
    /** Work for the common good (公益活动). */
    PUBLIC_WELFARE,
    /** Explaining policies (政策宣传). */
    POLICY_OUTREACH
}
