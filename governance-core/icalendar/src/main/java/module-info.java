/** Working calendars and speak days from the formats in which offices keep them. */
module io.github.fourmatters.governance.icalendar {
    requires transitive io.github.fourmatters.governance;
    requires lib.recur;
    requires net.sf.biweekly;
    requires org.apache.commons.csv;
    requires rfc5545.datetime;

    exports io.github.fourmatters.governance.icalendar;
}
