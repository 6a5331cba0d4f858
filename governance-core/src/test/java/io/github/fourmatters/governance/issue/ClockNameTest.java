package io.github.fourmatters.governance.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClockNameTest {
    @Test
    void what_a_reader_could_take_for_the_clock_is_like_it() {
        for (String name : new String[] {
            "system", "SYSTEM", "sYsTeM", "ѕуѕтем", "ЅУЅТЕМ", "ꓢꓬꓢꓔꓰꓟ", "ᏚᎩᏚᎢᎬᎷ", "ꜱʏꜱᴛᴇᴍ", "ｓｙｓｔｅｍ", "sýstèm", "ſystem"
        }) {
            assertThat(ClockName.isLike(name)).as(name).isTrue();
        }
    }

    @Test
    void other_names_are_not() {
        for (String name :
                new String[] {"", "systems", "sistem", "system-1", "系统", "officer-7", "система", "s.ystem"}) {
            assertThat(ClockName.isLike(name)).as(name).isFalse();
        }
    }

    @Test
    void an_actor_id_is_the_clocks_or_unlike_it() {
        assertThat(new ActorId("system").value()).isEqualTo(ClockName.CLOCK);
        for (String name :
                new String[] {"System", "ЅУЅТЕМ", "ꓢꓬꓢꓔꓰꓟ", " system", "system\u00a0", "system\u200b", "s\u0443stem"}) {
            assertThatThrownBy(() -> new ActorId(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ActorId("System"))
                .hasMessage(
                        "actor id 'System' looks like 'system', the name of the clock; give the person another pseudonym");
    }
}
