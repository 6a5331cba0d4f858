package io.github.fourmatters.governance.spi.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {

    @TempDir
    private Path folder;

    private final List<Path> flushed = new ArrayList<>();
    private final Placement linking = new Placement(Files::createLink, flushed::add);
    // As a FAT file system answers.
    private final Placement withoutLinks = new Placement(
            (name, file) -> {
                throw new FileSystemException(name.toString(), file.toString(), "Operation not permitted");
            },
            flushed::add);

    private Path made() throws IOException {
        return Files.writeString(folder.resolve(".made"), "new");
    }

    private void assertPuts(Placement placement) throws IOException {
        Path place = folder.resolve("place");
        placement.putWhereNothingIs(made(), place);
        assertThat(place).hasContent("new");
        assertThat(flushed).containsExactly(folder);
    }

    private void assertLeaves(Placement placement) throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "old");
        Path made = made();
        assertThatThrownBy(() -> placement.putWhereNothingIs(made, place))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(place).hasContent("old");
        assertThat(made).hasContent("new");
    }

    @Test
    void a_file_gets_its_name_and_the_folder_is_flushed() throws IOException {
        assertPuts(linking);
    }

    @Test
    void a_file_gets_its_name_where_there_are_no_links() throws IOException {
        assertPuts(withoutLinks);
    }

    @Test
    void a_file_gets_its_name_where_the_file_system_knows_no_links_at_all() throws IOException {
        assertPuts(new Placement(
                (name, file) -> {
                    throw new UnsupportedOperationException();
                },
                flushed::add));
    }

    @Test
    void what_is_there_stays_there() throws IOException {
        assertLeaves(linking);
    }

    @Test
    void what_is_there_stays_there_where_there_are_no_links() throws IOException {
        assertLeaves(withoutLinks);
    }

    @Test
    void a_place_that_was_claimed_in_vain_is_free_again() {
        Path place = folder.resolve("place");
        assertThatThrownBy(() -> withoutLinks.putWhereNothingIs(folder.resolve("absent"), place))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(place).doesNotExist();
    }

    @Test
    void what_is_there_is_replaced_where_that_is_asked_for() throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "old");
        linking.replace(made(), place);
        assertThat(place).hasContent("new");
        assertThat(flushed).containsExactly(folder);
    }

    @Test
    void each_folder_that_is_made_is_flushed_into_the_one_around_it() throws IOException {
        Path deep = folder.resolve("a/b/c");
        linking.makeFolder(deep);
        assertThat(deep).isDirectory();
        assertThat(flushed).containsExactly(folder, folder.resolve("a"), folder.resolve("a/b"));
        flushed.clear();
        linking.makeFolder(deep);
        assertThat(flushed).isEmpty();
    }
}
