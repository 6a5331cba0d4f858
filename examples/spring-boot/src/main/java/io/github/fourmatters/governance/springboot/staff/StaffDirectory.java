package io.github.fourmatters.governance.springboot.staff;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows who holds which job in which community, and turns that into what the library may take for granted. */
@Repository
public class StaffDirectory {
    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Looks up what somebody may do now. Asked anew for each request, so that a job that ended counts no more.
     *
     * @param login who it is, as the login says; a pseudonym, since it is recorded for ever
     * @param ledger the community
     * @return the actor, without any grant if no job is held there: then the library refuses, and says which role would do
     * @throws IllegalArgumentException if the login cannot be recorded
     */
    public Actor actor(String login, LedgerId ledger) {
        return new Actor(
                new ActorId(login),
                ImmutableSet.copyOf(jdbc.sql("SELECT job, unit FROM staff_job WHERE login = ? AND ledger = ?")
                        .params(login, ledger.value())
                        .query((row, number) -> grant(row, ledger))
                        .list()));
    }

    private static Grant grant(ResultSet row, LedgerId ledger) throws SQLException {
        Optional<UnitId> unit = Optional.ofNullable(row.getString("unit")).map(UnitId::new);
        return Job.valueOf(row.getString("job")).in(ledger, unit);
    }
}
