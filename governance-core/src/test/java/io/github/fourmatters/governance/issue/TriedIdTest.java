package io.github.fourmatters.governance.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TriedIdTest {
    @Test
    void a_text_from_outside_is_tried_without_an_exception() {
        assertThat(UnitId.tryOf("物业-1")).contains(new UnitId("物业-1"));
        assertThat(IssueId.tryOf("新林:r-1.1")).contains(new IssueId("新林:r-1.1"));
        assertThat(CategoryCode.tryOf("facilities")).contains(new CategoryCode("facilities"));
        for (String wrong : new String[] {"", "two words", "p\u043elice", "x".repeat(201)}) {
            assertThat(UnitId.tryOf(wrong)).isEmpty();
            assertThat(IssueId.tryOf(wrong)).isEmpty();
            assertThat(CategoryCode.tryOf(wrong)).isEmpty();
            assertThat(GridCell.tryOf(wrong)).isEmpty();
            assertThat(ActorId.tryOf(wrong)).isEmpty();
        }
    }

    @Test
    void no_text_from_outside_is_the_clock() {
        assertThat(ActorId.tryOf("officer-7")).contains(new ActorId("officer-7"));
        assertThat(ActorId.tryOf("system")).isEmpty();
        assertThat(ActorId.tryOf("SYSTEM")).isEmpty();
    }
}
